import { no, yes, type Result } from '../result'

/**
 * How far a post or a reply may be seen. Only `public` is seen by others; its author sees it in every state, with the
 * reason; `withdrawn` is gone for everybody but the desk.
 */
export const publicationStates = ['pending', 'public', 'held', 'rejected', 'removed', 'withdrawn'] as const
export type PublicationState = (typeof publicationStates)[number]

/**
 * `clear`, `hold` and `refuse` are what the checks come to; `hide` is what reports or a late finding do to what was
 * public; `approve`, `reject` and `remove` are the desk's; `appeal` and `withdraw` the author's.
 */
export type PublicationEvent =
  'clear' | 'hold' | 'refuse' | 'hide' | 'approve' | 'reject' | 'remove' | 'appeal' | 'withdraw'

/** From each state, what each event leads to; what is absent is refused. Only `clear` and `approve` lead to `public`. */
export const publicationTransitions: Record<PublicationState, Partial<Record<PublicationEvent, PublicationState>>> = {
  pending: {
    clear: 'public',
    hold: 'held',
    refuse: 'rejected',
    approve: 'public',
    reject: 'rejected',
    withdraw: 'withdrawn',
  },
  // A reported text may be found to be all right before enough reports have hidden it.
  public: { approve: 'public', hide: 'held', remove: 'removed', withdraw: 'withdrawn' },
  held: { refuse: 'rejected', approve: 'public', reject: 'rejected', remove: 'removed', withdraw: 'withdrawn' },
  rejected: { appeal: 'held', withdraw: 'withdrawn' },
  removed: { appeal: 'held', withdraw: 'withdrawn' },
  withdrawn: {},
}

export interface TransitionRefused {
  code: 'publicationTransitionRefused'
  from: PublicationState
}

export function nextState(
  from: PublicationState,
  event: PublicationEvent,
): Result<PublicationState, TransitionRefused> {
  const to = publicationTransitions[from][event]
  return to ? yes(to) : no({ code: 'publicationTransitionRefused', from })
}

/** Whether a reader sees it in a list or by its id. */
export const isVisible = (publication: { state: PublicationState; authorId: string }, readerId: string): boolean =>
  publication.state === 'public' || (publication.authorId === readerId && publication.state !== 'withdrawn')

/** What a checker says: a service, or the local filter. */
export const findings = ['pass', 'review', 'risky'] as const
export type Finding = (typeof findings)[number]

/** All that is known about an unpublished text and its pictures; null where a checker has not answered. */
export interface Evidence {
  filter: Finding
  text: Finding | null
  pictures: readonly (Finding | null)[]
  /** The author's trust level or the board asks for a reviewer, whatever the checkers say. */
  needsReview: boolean
}

/**
 * What the evidence comes to. One risky finding refuses; a doubt goes to a reviewer without waiting for the rest; and
 * only when every checker has answered, and each of them with pass, is anything cleared. No answer means waiting.
 */
export function judge({ filter, text, pictures, needsReview }: Evidence): 'clear' | 'hold' | 'refuse' | 'wait' {
  const findings = [filter, text, ...pictures]
  if (findings.includes('risky')) return 'refuse'
  if (findings.includes('review')) return 'hold'
  if (findings.includes(null)) return 'wait'
  return needsReview ? 'hold' : 'clear'
}
