import { createHash } from 'node:crypto'
import { pageLimitMax, type Store, type Transaction } from '../kernel/store/store'
import type { Sums, Tally } from './documents'

/**
 * Over how many documents what is counted about one thing is spread. Every count is written in the transaction of what it
 * counts, so it is never one off; and two members who like the same post at the same moment meet in one document, where
 * one of them has to try again, once in sixteen times.
 */
export const sharesMax = 16

/** The same member always counts in the same share: one who likes and takes it back meets nobody but themselves. */
const shareOf = (memberId: string): number => (createHash('sha256').update(memberId).digest()[0] ?? 0) % sharesMax

/** Counts something that a member did about a post, a reply or another member. */
export async function count(
  transaction: Transaction,
  { subjectId, memberId, at }: { subjectId: string; memberId: string; at: number },
  increase: Sums,
): Promise<void> {
  const _id = tallyIdOf(subjectId, shareOf(memberId))
  const known: Tally = (await transaction.get('tallies', _id)) ?? { _id, subjectId, sums: {}, turns: 0, changedAt: at }
  await transaction.put('tallies', {
    ...known,
    sums: added(stillOf(known.sums, increase), increase),
    turns: known.turns + 1,
    changedAt: at,
  })
}

/** Without the months that are over once a later one is counted: `likes_202611` goes when `likes_202612` comes. */
const stillOf = (sums: Sums, increase: Sums): Sums => {
  const now = Object.keys(increase).find(isOfMonth)
  return Object.fromEntries(Object.entries(sums).filter(([name]) => !now || !isOfMonth(name) || name >= now))
}

const isOfMonth = (name: string): boolean => /_\d{6}$/.test(name)

/** What all shares come to. */
export interface Counted {
  sums: Sums
  /** Of two sums of the same thing, the one with more turns was read later. */
  turns: number
}

/** Everything that is counted about one thing, in one call. */
export async function countedOf({ page }: Pick<Store, 'page'>, subjectId: string): Promise<Counted> {
  const { documents } = await page('tallies', 'bySubject', { equals: { subjectId }, limit: sharesMax })
  return summed(documents)
}

/** As many things as one call reads all shares of. */
const countedTogetherMax = Math.floor(pageLimitMax / sharesMax)

/** The same of many things, in their order: a dozen in one call. */
export async function countedOfMany(
  { getMany }: Pick<Store, 'getMany'>,
  subjectIds: readonly string[],
): Promise<Counted[]> {
  const calls: Promise<(Tally | undefined)[]>[] = []
  for (let from = 0; from < subjectIds.length; from += countedTogetherMax) {
    const together = subjectIds.slice(from, from + countedTogetherMax)
    calls.push(getMany('tallies', together.flatMap(shareIdsOf)))
  }
  const tallies = (await Promise.all(calls)).flat()
  return subjectIds.map((_, place) =>
    summed(tallies.slice(place * sharesMax, (place + 1) * sharesMax).flatMap((tally) => tally ?? [])),
  )
}

const shareIdsOf = (subjectId: string): string[] =>
  Array.from({ length: sharesMax }, (_, share) => tallyIdOf(subjectId, share))

const tallyIdOf = (subjectId: string, share: number): string => `${subjectId}:${share}`

const summed = (tallies: readonly Tally[]): Counted => ({
  sums: tallies.reduce((sums: Sums, each) => added(sums, each.sums), {}),
  turns: tallies.reduce((turns, each) => turns + each.turns, 0),
})

export const added = (left: Sums, right: Sums): Sums =>
  Object.fromEntries(
    [...new Set([...Object.keys(left), ...Object.keys(right)])].map((name) => [
      name,
      (left[name] ?? 0) + (right[name] ?? 0),
    ]),
  )
