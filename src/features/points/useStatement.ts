import { useCallback, useRef, useState } from 'react'
import type { Output } from '../../../contract'
import { sentenceOf } from '../../../contract/sentences'
import { call } from '../../cloud/call'
import { useSpeech } from '../../words'
import type { Entry } from './EntryRow'

type Page = Output<'member', 'statement'>

export type Statement =
  | { kind: 'asking' }
  | { kind: 'offline' }
  | { kind: 'failed'; sentence: string }
  | { kind: 'guest' }
  | { kind: 'listed'; points: number; entries: Entry[]; next: string | null; tail: 'idle' | 'asking' | 'failed' }

const pageSize = 20

/** The points history, page by page from the newest. What is listed stays while more is fetched. */
export function useStatement() {
  const { locale } = useSpeech()
  const [statement, setStatement] = useState<Statement>({ kind: 'asking' })
  const underWay = useRef(false)

  const fetchFirst = useCallback(async () => {
    setStatement((shown) => (shown.kind === 'listed' ? shown : { kind: 'asking' }))
    const outcome = await call('member', 'statement', { limit: pageSize })
    if (outcome.kind === 'done') return setStatement(listed(outcome.value, []))
    if (outcome.kind === 'offline') return setStatement(outcome)
    if (outcome.refusal.code === 'notMember') return setStatement({ kind: 'guest' })
    return setStatement({ kind: 'failed', sentence: sentenceOf(outcome.refusal, locale) })
  }, [locale])

  const fetchMore = useCallback(async () => {
    if (statement.kind !== 'listed' || statement.next === null || underWay.current) return
    underWay.current = true
    setStatement({ ...statement, tail: 'asking' })
    const outcome = await call('member', 'statement', { limit: pageSize, after: statement.next })
    underWay.current = false
    setStatement(outcome.kind === 'done' ? listed(outcome.value, statement.entries) : { ...statement, tail: 'failed' })
  }, [statement])

  return { statement, fetchFirst, fetchMore }
}

const listed = (page: Page, before: Entry[]): Statement => ({
  kind: 'listed',
  points: page.points,
  entries: [...before, ...page.entries],
  next: page.next,
  tail: 'idle',
})
