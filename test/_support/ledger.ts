import { imbalance, postedTo, rebuild } from '../../domain/points/balance'
import type { Entry } from '../../domain/points/ledger'
import { nextExpiryOn } from '../../domain/points/lots'
import type { Brand } from './brand'

/** Every way in which the brand's books could be wrong; a sound ledger has none. */
export function faultsInLedger(brand: Brand): string[] {
  // Entries of somebody who is being removed count for the anonymous card, whichever name they still go by.
  const gone = new Map(brand.all('deletions').flatMap((each) => (each.gone ? [[each._id, each.gone.as] as const] : [])))
  const entries = brand
    .all('entries')
    .map((entry) => ({ ...entry, memberId: gone.get(entry.memberId) ?? entry.memberId }))
  const members = brand.all('members')
  const entriesOf = new Map<string, Entry[]>(members.map(({ _id }) => [_id, []]))
  for (const entry of entries) entriesOf.get(entry.memberId)?.push(entry)
  const unbalanced = entries.filter(({ postings }) => imbalance(postings) !== 0)
  const astray = members.filter((member) => {
    const rebuilt = rebuild(entriesOf.get(member._id) ?? [])
    const { points, pendingPoints, growth, lots, nextExpiryOn: next } = member
    return (
      JSON.stringify([rebuilt, nextExpiryOn(rebuilt.lots)]) !==
      JSON.stringify([{ points, pendingPoints, growth, lots }, next])
    )
  })
  const held = brand.all('pendings').reduce((sum, { points }) => sum + points, 0)
  const pending = entries.reduce((sum, { postings }) => sum + postedTo('pending', postings), 0)
  const paidToNobody = entries.filter(({ memberId, postings }) => postings.length > 0 && !entriesOf.has(memberId))
  return [
    ...unbalanced.map(({ _id }) => `entry ${_id} is not balanced`),
    ...astray.map(({ _id }) => `the card of ${_id} is not what its entries come to`),
    ...paidToNobody.map(({ _id }) => `entry ${_id} was paid to somebody without a card`),
    ...(held === pending ? [] : [`pendings hold ${held} points and the ledger ${pending}`]),
    ...paidTwice(entries).map((id) => `item ${id} was paid twice`),
  ]
}

/** Points that campaigns have paid out in all. */
export const pointsPaid = (brand: Brand): number =>
  brand.all('entries').reduce((sum, entry) => sum + (entry.scan?.award?.points ?? 0), 0)

function paidTwice(entries: readonly Entry[]): string[] {
  const paid = new Set<string>()
  return entries.flatMap(({ _id, scan }) => {
    const item = _id.replace(/\+$/, '')
    if (!scan?.award) return []
    if (paid.has(item)) return [item]
    paid.add(item)
    return []
  })
}
