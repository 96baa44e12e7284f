import { createHash } from 'node:crypto'
import type { Store, Transaction } from '../kernel/store/store'
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
  const _id = `${subjectId}:${shareOf(memberId)}`
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
  return {
    sums: documents.reduce((sums: Sums, each) => added(sums, each.sums), {}),
    turns: documents.reduce((turns, each) => turns + each.turns, 0),
  }
}

export const added = (left: Sums, right: Sums): Sums =>
  Object.fromEntries(
    [...new Set([...Object.keys(left), ...Object.keys(right)])].map((name) => [
      name,
      (left[name] ?? 0) + (right[name] ?? 0),
    ]),
  )
