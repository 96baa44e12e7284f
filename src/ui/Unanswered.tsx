import type { ReactNode } from 'react'
import type { Refusal } from '../../contract/refusals'
import { useSpeech } from '../words'
import { sayProblem, type Unread } from '../words/problem'
import { GuestNotice, type Teaching } from './GuestNotice'
import { Notice } from './Notice'
import { goBack } from './Screen'
import { SkeletonRows } from './Skeleton'

/** Something to do instead of asking again. */
export interface Way {
  text: string
  onTap: () => void
}

/** The refusals of what is looked for by an address and is not there. */
type Lost = Extract<
  Refusal['code'],
  | 'addressUnknown'
  | 'boardUnknown'
  | 'campaignUnknown'
  | 'orderUnknown'
  | 'participantUnknown'
  | 'postUnknown'
  | 'productUnknown'
  | 'rewardUnknown'
  | 'topicUnknown'
>

interface Props {
  answered: { kind: 'asking' } | Unread
  /** What a guest reads where joining brings something of its own here. */
  guest?: Teaching | undefined
  /** What the page was opened for, by the refusal of one that is not there, and where else to look. */
  lost?: { code: Lost; way: Way } | undefined
  /** What leads on where something is, by its refusal's code, for others. */
  ways?: Partial<Record<Refusal['code'], Way>>
  /** The shape of what is coming, where it is not rows. */
  waiting?: ReactNode
  onRetry: () => void
}

/** Refusals that asking again can change. */
const passing: ReadonlySet<Refusal['code']> = new Set(['busy', 'notFounded', 'broken', 'lockedOut', 'tooFast'])

/** In the place of what was asked for and is not here: its shape, or why not. */
export function Unanswered({ answered, guest, lost, ways = {}, waiting = <SkeletonRows rows={5} />, onRetry }: Props) {
  const speech = useSpeech()
  const { words } = speech
  const again = { text: words.retry, onTap: onRetry }
  if (answered.kind === 'asking') return waiting
  if (answered.kind === 'offline')
    return <Notice icon="offline" title={words.offline.title} body={words.offline.body} action={again} />
  const { code } = answered.refusal
  if (code === 'notMember') return <GuestNotice {...guest} onJoined={onRetry} />
  // A link that came without its end, or with another one, names nothing: it reads as one to what is gone.
  if (lost && (code === lost.code || code === 'malformed')) {
    const gone: Unread = { kind: 'refused', refusal: { code: lost.code } }
    return <Notice icon="search" title={words.lost.title} body={sayProblem(gone, speech)} action={lost.way} />
  }
  const elsewhere = ways[code]
  if (elsewhere)
    return <Notice icon="shield" title={words.notForYou.title} body={sayProblem(answered, speech)} action={elsewhere} />
  const action = passing.has(code) ? again : { text: words.back, onTap: goBack }
  return <Notice icon="warning" title={words.failed.title} body={sayProblem(answered, speech)} action={action} />
}
