import { filterOf, wordListsOf } from '../../filter/words'
import type { OperatorCall } from '../../kernel/ports/platform'

/** Finds the words of the lists as they stand now, each with its list's name, in one part of a text after the other. */
export async function sifter(call: OperatorCall) {
  const [filter, lists] = await Promise.all([filterOf(call), wordListsOf(call)])
  const names = new Map(lists.map(({ _id, name }) => [_id, name]))
  return (text: string) => ({
    text,
    hits: filter
      .check(text)
      .hits.map(({ listId, ...hit }) => ({ ...hit, list: names.get(listId) ?? '' }))
      .sort((left, right) => left.begin - right.begin),
  })
}
