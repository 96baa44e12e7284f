import type { ReactNode } from 'react'
import type { Refusal } from '../../contract/refusals'
import { useSpeech } from '../words'
import { sayProblem, type Problem } from '../words/problem'
import type { IconName } from './Icon'
import { Notice } from './Notice'
import { SkeletonRows } from './Skeleton'

/** Something to do instead of asking again. */
export interface Way {
  text: string
  onTap: () => void
}

interface Props {
  answered: { kind: 'asking' } | Problem
  /** What a guest reads where only members have something here. */
  guest?: { icon: IconName; title: string; body: string; action?: Way }
  /** What leads on where a refusal, by its code, will be the same the next time. */
  ways?: Partial<Record<Refusal['code'], Way>>
  /** The shape of what is coming, where it is not rows. */
  waiting?: ReactNode
  onRetry: () => void
}

/** In the place of what was asked for and is not here: its shape, or why not. */
export function Unanswered({ answered, guest, ways = {}, waiting = <SkeletonRows rows={5} />, onRetry }: Props) {
  const speech = useSpeech()
  const { words } = speech
  const again = { text: words.retry, onTap: onRetry }
  if (answered.kind === 'asking') return waiting
  if (answered.kind === 'offline')
    return <Notice icon="offline" title={words.offline.title} body={words.offline.body} action={again} />
  if (guest && answered.refusal.code === 'notMember') return <Notice {...guest} />
  const action = ways[answered.refusal.code] ?? again
  return <Notice icon="warning" title={words.failed.title} body={sayProblem(answered, speech)} action={action} />
}
