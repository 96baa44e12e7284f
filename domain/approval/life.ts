import { dayMs, hourMs } from '../calendar'

/**
 * `approved` is decided and not yet carried out; `done` was carried out; `failed` could not be, because what it rested on had
 * changed.
 */
export const approvalStates = ['pending', 'approved', 'done', 'failed', 'refused', 'withdrawn', 'expired'] as const
export type ApprovalState = (typeof approvalStates)[number]

/** A weekend: whoever is asked on a Friday evening answers on Monday. */
export const decidedWithinMs = 72 * hourMs

/** What was approved is carried out, or fetched by whoever asked, within a day. */
export const carriedOutWithinMs = dayMs

export interface Lasting {
  state: ApprovalState
  expiresAt: number
}

/** What a request is at a moment, whether or not anybody has noted since that it is over. */
export const stateAt = ({ state, expiresAt }: Lasting, at: number): ApprovalState =>
  (state === 'pending' || state === 'approved') && at > expiresAt ? 'expired' : state

/** How long whoever had somebody's password in their hand is no second pair of eyes with it. */
export const sameHandMs = dayMs

/**
 * Whether somebody may decide about what somebody else asked for: never about their own, nor as long as whoever asked may still
 * know the password that they gave them.
 */
export const isAnother = (
  decider: { id: string; passwordFrom?: { operatorId: string; at: number } | undefined },
  askedBy: string,
  at: number,
): boolean =>
  decider.id !== askedBy && !(decider.passwordFrom?.operatorId === askedBy && at - decider.passwordFrom.at < sameHandMs)

/**
 * How long a brand that had two pairs of eyes goes on waiting for a second one after it has only one: whoever puts their
 * colleagues out gains nothing by it on the same day.
 */
export const rememberedPairMs = 3 * dayMs
