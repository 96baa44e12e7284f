import { array, boolean, nullable, number, object, optional, picklist, string, union } from 'valibot'
import { approvalKindNames, approvalStates, effectFactNames } from '../words/approval'

/** A figure, a text, a list of names; null where there was or will be none. */
const effectValue = nullable(union([number(), string(), array(string())]))

/** One fact of what will be different; `about` names which of several. */
export const effectView = object({
  fact: picklist(effectFactNames),
  about: optional(string()),
  before: effectValue,
  after: effectValue,
})

const who = object({ id: string(), name: string() })

export const approvalRow = object({
  id: string(),
  kind: picklist(approvalKindNames),
  procedure: string(),
  /** What it is about, by name: a campaign's, a batch's, an order's, an account's; empty for a member. */
  title: string(),
  amount: number(),
  state: picklist(approvalStates),
  askedBy: who,
  at: number(),
  expiresAt: number(),
  /** Whoever said yes or no; null where nobody did. */
  decided: nullable(object({ by: who, at: number(), word: string() })),
  /** Whether the operator who looks asked for it. */
  isYours: boolean(),
  /** Whether they may say yes or no to it now. */
  mayDecide: boolean(),
})

export const approvalView = object({
  ...approvalRow.entries,
  /** The id of what it is about; empty for a member, who is named by `memberId`. */
  subject: string(),
  memberId: nullable(string()),
  nickname: nullable(string()),
  reason: string(),
  /** What it was weighed against when it was asked for. */
  threshold: number(),
  effects: array(effectView),
  /** What it came to, and when: `done`, or the code of what stood in the way. Null while it has come to nothing. */
  outcome: nullable(object({ at: number(), code: string() })),
  /**
   * For whoever asked, where what they asked for is told to nobody else: the request that they send again to fetch it, its
   * input as JSON, and until when. Null for everybody else, and for what was carried out already.
   */
  collect: nullable(object({ requestId: string(), input: string(), until: number() })),
})
