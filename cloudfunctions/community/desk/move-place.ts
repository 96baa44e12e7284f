import type { PlaceKind } from '../../../contract/words/community'
import { arrange, byPlace, type Placed } from '../../../domain/community/arrange'
import { no, yes } from '../../../domain/result'
import { readBoards, readTopics } from '../places'
import { once } from '../../kernel/call/once'
import type { Handler } from '../../kernel/call/serve'
import type { Transaction } from '../../kernel/store/store'

/** Puts a board or topic elsewhere in the order; nearly always that is one document's change. */
export const movePlace: Handler<'ops', 'movePlace'> = async (call, { kind, placeId, beforeId }) => {
  const places: Placed[] = await (kind === 'board' ? readBoards(call) : readTopics(call))
  const moved = arrange(places, placeId, beforeId)
  if (moved === null) return no({ code: kind === 'board' ? 'boardUnknown' : 'topicUnknown' })
  const order = places
    .map(({ _id, place }) => ({ _id, place: moved.get(_id) ?? place }))
    .sort(byPlace)
    .map(({ _id }) => _id)
  return once(call, async (transaction) => {
    for (const [id, place] of moved) await putAt(transaction, kind, id, place)
    return yes({ value: { order }, subject: placeId })
  })
}

/** The version stays: who is editing the thing meanwhile changes nothing of its place. */
async function putAt(transaction: Transaction, kind: PlaceKind, id: string, place: number): Promise<void> {
  if (kind === 'board') {
    const board = await transaction.get('boards', id)
    if (board) await transaction.put('boards', { ...board, place })
  } else {
    const topic = await transaction.get('topics', id)
    if (topic) await transaction.put('topics', { ...topic, place })
  }
}
