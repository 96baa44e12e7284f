import { heavily, type HeavyCaller } from '../kernel/heavy/heavy'

/** What guessing a password costs; memory in KiB. */
export interface PasswordCost {
  parallelism: number
  iterations: number
  memorySize: number
}

/** OWASP Password Storage Cheat Sheet, Argon2id: 19 MiB, 2 passes, 1 lane. */
export const passwordCost: PasswordCost = { parallelism: 1, iterations: 2, memorySize: 19 * 1024 }

/**
 * Argon2id in PHC form, which names its cost: whoever verifies it later need not know it. Worked out in a thread of its own.
 *
 * @param caller the address it is for: of one only some are worked out at once. Whoever has left is not served any more.
 */
export const hashPassword = (
  caller: HeavyCaller,
  password: string,
  salt: Uint8Array,
  cost = passwordCost,
): Promise<string> => heavily(caller, { kind: 'hash', password, salt, cost })

export const passwordSaltBytes = 16

export const passwordMatches = (caller: HeavyCaller, password: string, hash: string): Promise<boolean> =>
  heavily(caller, { kind: 'matches', password, hash })
