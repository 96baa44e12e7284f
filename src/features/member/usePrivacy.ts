import type { Locale } from '../../../contract/sentences'
import { useCallback, useState } from 'react'
import type { Output } from '../../../contract'
import { call, command } from '../../cloud/call'
import { handOver } from '../../cloud/handOver'
import { useSpeech } from '../../words'
import { sayProblem } from '../../words/problem'
import { sentenceOf } from '../../../contract/sentences'
import { readablePage } from './readablePage'

export type Privacy = Output<'member', 'privacy'>

export type PrivacyShown =
  | { kind: 'asking' }
  | { kind: 'offline' }
  | { kind: 'failed'; sentence: string }
  | { kind: 'guest' }
  | { kind: 'held'; privacy: Privacy }

/** Consents and what leaving costs; a command answers with what stands in its way, empty where it was done. */
export function usePrivacy() {
  const speech = useSpeech()
  const { locale } = speech
  const [shown, setShown] = useState<PrivacyShown>({ kind: 'asking' })

  const fetch = useCallback(async () => {
    const outcome = await call('member', 'privacy', {})
    if (outcome.kind === 'done') return setShown({ kind: 'held', privacy: outcome.value })
    if (outcome.kind === 'offline') return setShown((before) => (before.kind === 'held' ? before : outcome))
    if (outcome.refusal.code === 'notMember') return setShown({ kind: 'guest' })
    return setShown({ kind: 'failed', sentence: sentenceOf(outcome.refusal, locale) })
  }, [locale])

  const move = async (procedure: 'askDeletion' | 'takeBackDeletion'): Promise<string> => {
    const outcome = await command('member', procedure, {})
    if (outcome.kind !== 'done') return sayProblem(outcome, speech)
    const { leavesAt } = outcome.value
    setShown((before) => (before.kind === 'held' ? { kind: 'held', privacy: { ...before.privacy, leavesAt } } : before))
    return ''
  }

  return { shown, fetch, move }
}

/** A member of many years has some thousand documents, a hundred to a page. */
const pagesMax = 1_000

/** Puts everything held into a file, to be read by a person or by a machine, and hands it over; answers the number of records, or undefined where some are missing. */
export async function exportEverything(
  form: { kind: 'page'; title: string; locale: Locale } | { kind: 'data' },
  progress: (records: number) => void,
): Promise<number | undefined> {
  const held: Record<string, unknown[]> = {}
  let records = 0
  let after: string | undefined
  for (let pages = 0; pages < pagesMax; pages += 1) {
    const outcome = await call('member', 'exportMyData', after === undefined ? {} : { after })
    if (outcome.kind !== 'done') return undefined
    for (const { collection, json } of outcome.value.records) {
      const record: unknown = JSON.parse(json)
      held[collection] = [...(held[collection] ?? []), record]
    }
    records += outcome.value.records.length
    progress(records)
    if (outcome.value.next === null) {
      const exportedAt = new Date().toISOString()
      await (form.kind === 'page'
        ? handOver('mashang-data.html', readablePage(held, exportedAt, form), 'text/html')
        : handOver('mashang-data.json', JSON.stringify({ exportedAt, ...held }, null, 2), 'application/json'))
      return records
    }
    after = outcome.value.next
  }
  return undefined
}
