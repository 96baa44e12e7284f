import { argon2id, argon2Verify } from 'hash-wasm'

/** What guessing a password costs; memory in KiB. */
export interface PasswordCost {
  parallelism: number
  iterations: number
  memorySize: number
}

/** OWASP Password Storage Cheat Sheet, Argon2id: 19 MiB, 2 passes, 1 lane. */
export const passwordCost: PasswordCost = { parallelism: 1, iterations: 2, memorySize: 19 * 1024 }

/** Argon2id in PHC form, which names its cost: whoever verifies it later need not know it. */
export const hashPassword = (password: string, salt: Uint8Array, cost = passwordCost): Promise<string> =>
  argon2id({ ...cost, hashLength: 32, password, salt, outputType: 'encoded' })

export const passwordSaltBytes = 16

export const passwordMatches = (password: string, hash: string): Promise<boolean> => argon2Verify({ password, hash })
