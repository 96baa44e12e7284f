import type { ReactNode } from 'react'
import { useSpeech } from '../words'
import { sayProblem, type Problem } from '../words/problem'
import type { IconName } from './Icon'
import { Notice } from './Notice'
import { SkeletonRows } from './Skeleton'

interface Props {
  answered: { kind: 'asking' } | Problem
  /** What a guest reads where only members have something here. */
  guest?: { icon: IconName; title: string; body: string; action?: { text: string; onTap: () => void } }
  /** The shape of what is coming, where it is not rows. */
  waiting?: ReactNode
  onRetry: () => void
}

/** In the place of what was asked for and is not here: its shape, or why not. */
export function Unanswered({ answered, guest, waiting = <SkeletonRows rows={5} />, onRetry }: Props) {
  const speech = useSpeech()
  const { words } = speech
  const again = { text: words.retry, onTap: onRetry }
  if (answered.kind === 'asking') return waiting
  if (answered.kind === 'offline')
    return <Notice icon="offline" title={words.offline.title} body={words.offline.body} action={again} />
  if (guest && answered.refusal.code === 'notMember') return <Notice {...guest} />
  return <Notice icon="warning" title={words.failed.title} body={sayProblem(answered, speech)} action={again} />
}
