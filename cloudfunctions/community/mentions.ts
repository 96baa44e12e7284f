import { mentionsIn } from '../../domain/community/mentions'
import type { Author } from '../../domain/community/post'
import type { Board, Participant } from './documents'
import { authorOf } from './participants'
import { mayEnter } from './places'
import { participantBehind } from './published'
import type { VisitorCall } from '../kernel/ports/platform'
import type { ReadyProgram } from '../brand/program'
import type { Transaction } from '../kernel/store/store'
import { whoHasBlocked } from './writing'

/** Those whom a text on a board names, who may read it there and have nothing against the writer; the others are left out. */
export async function mentioned(
  call: VisitorCall,
  publicIds: readonly string[],
  { text, board, program }: { text: string; board: Board; program: ReadyProgram },
): Promise<Participant[]> {
  const known = await Promise.all([...new Set(publicIds)].map((publicId) => participantBehind(call, { publicId })))
  const named = mentionsIn(
    text,
    known.flatMap((participant) => participant ?? []),
  )
  const memberIds = named.map(({ _id }) => _id)
  const [blocking, reading] = await Promise.all([
    whoHasBlocked(call, memberIds),
    whoMayRead(call, board, program, memberIds),
  ])
  return named.filter(({ _id }) => !blocking.has(_id) && reading.has(_id))
}

/** Which members may read a board; one that is open to everybody takes no look at their cards. */
async function whoMayRead(
  { store }: VisitorCall,
  board: Board,
  { tiers }: ReadyProgram,
  memberIds: readonly string[],
): Promise<Set<string>> {
  if (board.tier === null) return new Set(memberIds)
  const members = await store.getMany('members', memberIds)
  return new Set(members.flatMap((member) => (member && mayEnter(board, member, tiers) ? member._id : [])))
}

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
