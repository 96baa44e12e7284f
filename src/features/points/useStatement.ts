import { useCallback, useRef, useState } from 'react'
import type { Output } from '../../../contract'
import type { EntryGroup } from '../../../contract/words/points'
import { call } from '../../cloud/call'
import { useSpeech } from '../../words'
import { sentenceOf } from '../../../contract/sentences'

type Page = Output<'member', 'statement'>
export type Entry = Page['entries'][number]

/** What of the history is shown: all of it where nothing is named. */
export interface Filter {
  group?: EntryGroup
  /** YYYY-MM */
  month?: string
}

export type Statement =
  { kind: 'asking' } | { kind: 'offline' } | { kind: 'failed'; sentence: string } | { kind: 'guest' } | ListedStatement

export interface ListedStatement extends Page {
  kind: 'listed'
  /** Where the entries stand: shown, on their way from the start, or kept from before because the start was not had. */
  list: 'shown' | 'asking' | 'offline'
  /** Where earlier entries stand. */
  tail: 'idle' | 'asking' | 'failed'
}

const pageSize = 20

/** The points history, page by page from the newest. What is listed stays while more of it is fetched. */
export function useStatement() {
  const { locale } = useSpeech()
  const [filter, setFilter] = useState<Filter>({})
  const [statement, setStatement] = useState<Statement>({ kind: 'asking' })
  // Counts the questions: an answer to an earlier one comes too late to be shown.
  const latest = useRef(0)

  const fetchFirst = useCallback(async () => {
    const question = (latest.current += 1)
    setStatement((shown) => (shown.kind === 'listed' ? shown : { kind: 'asking' }))
    const outcome = await call('member', 'statement', { limit: pageSize, ...filter })
    if (question !== latest.current) return
    if (outcome.kind === 'done') return setStatement({ ...outcome.value, kind: 'listed', list: 'shown', tail: 'idle' })
    if (outcome.kind === 'offline')
      return setStatement((shown) => (shown.kind === 'listed' ? { ...shown, list: 'offline', tail: 'idle' } : outcome))
    if (outcome.refusal.code === 'notMember') return setStatement({ kind: 'guest' })
    return setStatement({ kind: 'failed', sentence: sentenceOf(outcome.refusal, locale) })
  }, [filter, locale])

  const fetchMore = useCallback(async () => {
    if (statement.kind !== 'listed' || statement.next === null || statement.tail === 'asking') return
    const question = (latest.current += 1)
    setStatement({ ...statement, tail: 'asking' })
    const outcome = await call('member', 'statement', { limit: pageSize, ...filter, after: statement.next })
    if (question !== latest.current) return
    if (outcome.kind !== 'done') return setStatement({ ...statement, tail: 'failed' })
    const entries = [...statement.entries, ...outcome.value.entries]
    setStatement({ ...outcome.value, entries, kind: 'listed', list: 'shown', tail: 'idle' })
  }, [statement, filter])

  const choose = (chosen: Filter) => {
    setFilter(chosen)
    setStatement((shown) =>
      shown.kind === 'listed' ? { ...shown, entries: [], next: null, list: 'asking', tail: 'idle' } : shown,
    )
  }

  return { statement, filter, choose, fetchFirst, fetchMore }
}
