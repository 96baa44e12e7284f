import type { HighlightKind } from '../../contract/words/community'

/** One post is featured once, and pinned once. */
export const highlightIdOf = (kind: HighlightKind, postId: string): string => `${kind}:${postId}`
