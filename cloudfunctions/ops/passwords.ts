import { argon2id, argon2Verify } from 'hash-wasm'

/** OWASP Password Storage Cheat Sheet, Argon2id: 19 MiB, 2 passes, 1 lane. */
const cost = { parallelism: 1, iterations: 2, memorySize: 19 * 1024, hashLength: 32 } as const

/** Argon2id in PHC form. */
export const hashPassword = (password: string, salt: Uint8Array): Promise<string> =>
  argon2id({ ...cost, password, salt, outputType: 'encoded' })

export const passwordSaltBytes = 16

export const passwordMatches = (password: string, hash: string): Promise<boolean> => argon2Verify({ password, hash })
