import type { Given } from '../cloud/call'

export type Member = Given<'resolveMemberCode'>['member']

/** One member code that was read, and who showed it. */
export interface Reading {
  at: number
  code: string
  member: Member
}
