import type { MarkKind } from '../../contract/words/community'

/** What a member's marks of one kind, or the marks on one thing, are found by. */
export const markKeyOf = (kind: MarkKind, id: string): string => `${kind}:${id}`

/** One member marks one thing once in each way. */
export const markIdOf = (kind: MarkKind, memberId: string, targetId: string): string =>
  `${kind}:${memberId}:${targetId}`
