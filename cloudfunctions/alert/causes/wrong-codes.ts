import { causeId } from '../../../domain/alert/cause'
import { hourAt, hourMs } from '../../../domain/calendar'
import type { Platform } from '../../kernel/ports/platform'
import { pageLimitMax, type Store } from '../../kernel/store/store'
import type { Finding } from './finding'

/** A week of hours: what is ordinary on a weekend is in it. */
const hoursKept = 168
/** So many times an ordinary hour is more than chance. */
const timesOrdinary = 3

/**
 * Wrong codes of the last hour, where they are so many and three times as many as in an ordinary hour of the week. Counted of those
 * who tried more than once or twice, whom the lock-out keeps; nothing of it is counted in a scan.
 */
export const wrongCodes: Finding = async ({ store }, codesMin, at) => {
  const [{ count, isMore }, known] = await Promise.all([
    countSince(store, at - hourMs),
    store.get('ordinaryHours', 'wrongCodes'),
  ])
  const ordinary = averageOf(known?.counts ?? [])
  if (count < Math.max(1, codesMin) || count < ordinary * timesOrdinary) return []
  return [
    {
      id: causeId('wrongCodes'),
      kind: 'wrongCodes',
      level: 'bad',
      subject: '',
      title: '',
      amount: count,
      outOf: Math.round(ordinary),
      at: at - hourMs,
      detail: '',
      isMore,
    },
  ]
}

async function countSince(store: Store, from: number) {
  const { documents, next } = await store.page('guards', 'byTime', {
    range: { from },
    order: 'descending',
    limit: pageLimitMax,
  })
  // Those of operators and of addresses are guesses at something else.
  const ofMembers = documents.filter(({ _id }) => _id.startsWith('m:'))
  return { count: ofMembers.reduce((sum, { wrong }) => sum + wrong, 0), isMore: next !== undefined }
}

const averageOf = (counts: readonly number[]): number =>
  counts.length === 0 ? 0 : counts.reduce((sum, count) => sum + count, 0) / counts.length

/** Notes, once an hour, how many there were: what is ordinary is learnt from it. */
export async function noteHour({ store }: Platform, at: number): Promise<boolean> {
  const hour = hourAt(at)
  const known = await store.get('ordinaryHours', 'wrongCodes')
  if (known && known.hour >= hour) return false
  const { count } = await countSince(store, at - hourMs)
  const counts = [...(known?.counts ?? []), count].slice(-hoursKept)
  await store.transact((transaction) => transaction.put('ordinaryHours', { _id: 'wrongCodes', hour, counts }))
  return true
}
