import { placesMax } from '../../../contract/words/community'
import { lastPlace } from '../../../domain/community/arrange'
import { publicationStates } from '../../../domain/community/visibility'
import { no, yes } from '../../../domain/result'
import type { Board } from '../documents'
import { programOf } from '../../brand/configuration'
import { readBoards } from '../places'
import { once } from '../../kernel/call/once'
import type { OperatorCall } from '../../kernel/ports/platform'
import type { Handler } from '../../kernel/call/serve'
import { presentBoard } from './view'

/** Opens a board, or edits the one with the given id and version. */
export const saveBoard: Handler<'ops', 'saveBoard'> = async (call, { id, version, ...fields }) => {
  const { tiers } = await programOf(call)
  if (fields.tier !== null && tiers.every(({ code }) => code !== fields.tier)) return no({ code: 'tierUnknown' })
  if (fields.productId !== null && !(await call.store.get('products', fields.productId)))
    return no({ code: 'productUnknown' })
  const boards = await readBoards(call)
  if (!id && boards.length >= placesMax) return no({ code: 'tooManyPlaces', placesMax })
  const isUsed = id !== undefined && (await hasPosts(call, id))
  return once(call, async (transaction) => {
    const before = id ? await transaction.get('boards', id) : undefined
    if (id && !before) return no({ code: 'boardUnknown' })
    if (before && before.version !== version) return no({ code: 'changedMeanwhile', version: before.version })
    // What was written for some is not shown to others afterwards, and what all could read is not taken from them.
    if (before && isUsed && before.tier !== fields.tier) return no({ code: 'boardTierFixed' })
    const board: Board = {
      ...fields,
      _id: before?._id ?? `b-${call.requestId}`,
      place: before?.place ?? lastPlace(boards),
      createdAt: before?.createdAt ?? call.at,
      version: (before?.version ?? 0) + 1,
    }
    await (before ? transaction.put('boards', board) : transaction.create('boards', board))
    return yes({ value: { board: presentBoard(board) }, subject: board._id })
  })
}

async function hasPosts({ store }: OperatorCall, boardId: string): Promise<boolean> {
  const pages = await Promise.all(
    publicationStates.map((state) => store.page('posts', 'byBoard', { equals: { boardId, state }, limit: 1 })),
  )
  return pages.some(({ documents }) => documents.length > 0)
}
