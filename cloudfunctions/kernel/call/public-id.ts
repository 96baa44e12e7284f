import { createHash } from 'node:crypto'

/** Ids of 132 bits: nobody meets another's by chance, and nobody reads an openid out of them. */
const idLength = 22

/** A one-way digest of some parts, apart from any other list of parts. */
export const digest = (...parts: string[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, idLength)

/** What others know a member by: the same for ever, and of no use anywhere else. */
export const publicIdOf = (memberId: string): string => digest('member', memberId)

/** A short fingerprint of an input or a text. */
export const fingerprintOf = (value: unknown): string => digest(JSON.stringify(value))

/** Whether a text could be one. */
export const isPublicId = (text: string): boolean => text.length === idLength && /^[\w-]+$/.test(text)
