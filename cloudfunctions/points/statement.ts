import type { entriesAsked } from '../../contract/member/visitor'
import { entryGroups } from '../../contract/words/points'
import { monthSpan } from '../../domain/calendar'
import type { Entry } from '../../domain/points/ledger'
import type { InferOutput, ObjectSchema } from 'valibot'
import { pageOf } from '../kernel/store/page'
import type { Page, Store } from '../kernel/store/store'

type Asked = InferOutput<ObjectSchema<typeof entriesAsked, undefined>>

/**
 * A page of a member's entries, newest first. A group is read as one page along the index for each of its kinds, merged:
 * two database calls at most, however many entries there are. A cursor holds the moment and the id of an entry, so it
 * means the same place along every kind.
 */
export async function entriesOf(
  { page }: Pick<Store, 'page'>,
  memberId: string,
  { after, limit, group, month }: Asked,
): Promise<Page<Entry>> {
  const query = {
    order: 'descending',
    ...(month ? { range: monthSpan(month) } : {}),
    ...(after ? { after } : {}),
  } as const
  if (!group) return page('entries', 'byMember', { ...query, limit, equals: { memberId } })
  const pages = await Promise.all(
    entryGroups[group].map((kind) =>
      // One more than is shown says whether more follow, also where all of them are of one kind.
      page('entries', 'byMemberKind', { ...query, limit: limit + 1, equals: { memberId, kind } }),
    ),
  )
  const found = pages.flatMap(({ documents }) => documents)
  return pageOf({ sortField: 'at', limit }, found.sort(newestFirst))
}

/**
 * Whether a member's own history tells of an entry. The first scan of an item that was paid to the same person later is
 * told by the payment: beside it, a line that says "not paid" would be untrue.
 */
export const isTold = ({ sightings }: Entry): boolean => sightings?.paidFirst === undefined

const newestFirst = (left: Entry, right: Entry): number => right.at - left.at || (left._id < right._id ? 1 : -1)
