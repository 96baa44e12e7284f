import { createHash } from 'node:crypto'

/** Ids of 132 bits: nobody meets another's by chance, and nobody reads an openid out of them. */
const idLength = 22

const digest = (...parts: string[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, idLength)

/** What others know a member by: the same for ever, and of no use anywhere else. */
export const publicIdOf = (memberId: string): string => digest('member', memberId)

/** One request of one member publishes once. */
export const postIdOf = (memberId: string, requestId: string): string => `p${digest('post', memberId, requestId)}`
export const replyIdOf = (memberId: string, requestId: string): string => `r${digest('reply', memberId, requestId)}`
export const pictureIdOf = (memberId: string, fileId: string): string => `i${digest('picture', memberId, fileId)}`

/** A short fingerprint of an input or a text. */
export const fingerprintOf = (value: unknown): string => digest(JSON.stringify(value))
