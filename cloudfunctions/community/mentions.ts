import { mentionsIn } from '../../domain/community/mentions'
import type { Author } from '../../domain/community/post'
import type { Board, Participant } from './documents'
import { authorOf } from './participants'
import { mayEnter } from './places'
import { memberBehind } from './published'
import type { VisitorCall } from '../kernel/ports/platform'
import type { ReadyProgram } from '../brand/program'
import type { Transaction } from '../kernel/store/store'
import { hasBlocked } from './writing'

/** Those whom a text on a board names, who may read it there and have nothing against the writer; the others are left out. */
export async function mentioned(
  call: VisitorCall,
  publicIds: readonly string[],
  { text, board, program }: { text: string; board: Board; program: ReadyProgram },
): Promise<Participant[]> {
  const known = await Promise.all(
    [...new Set(publicIds)].map(async (publicId) => {
      const memberId = await memberBehind(call, { publicId })
      return memberId === undefined ? undefined : call.store.get('participants', memberId)
    }),
  )
  const named = mentionsIn(
    text,
    known.flatMap((participant) => participant ?? []),
  )
  const willing = await Promise.all(
    named.map(async ({ _id }) => !(await hasBlocked(call, _id)) && (await mayRead(call, board, program, _id))),
  )
  return named.filter((_, place) => willing[place])
}

/** Whether a member may read a board; one that is open to everybody takes no look at their card. */
const mayRead = async ({ store }: VisitorCall, board: Board, { tiers }: ReadyProgram, memberId: string) =>
  board.tier === null || mayEnter(board, await store.get('members', memberId), tiers)

export const authorsIn = (named: readonly Participant[]): Author[] => named.map(authorOf)

/** Keeps whom a new text names, so that their name can be taken out of it when they leave. */
export async function keepMentions(
  transaction: Transaction,
  subjectId: string,
  named: readonly Participant[],
  at: number,
): Promise<void> {
  for (const { _id: memberId } of named)
    await transaction.create('mentions', { _id: `${subjectId}:${memberId}`, memberId, subjectId, at })
}
