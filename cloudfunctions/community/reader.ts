import type { RefusalOf } from '../../contract/refusals'
import { settleCard, type Member } from '../../domain/member/member'
import { no, yes, type Result } from '../../domain/result'
import { boardOf, mayEnter } from './places'
import { programOf } from '../brand/configuration'
import type { ReadyProgram } from '../brand/program'
import type { VisitorCall } from '../kernel/ports/platform'

/** Who reads, with or without a card; its tier is brought up to date, so that a lapsed one opens nothing. */
export interface Reader {
  id: string
  member: Member | undefined
  program: ReadyProgram
}

export async function readerOf(call: VisitorCall): Promise<Reader> {
  const [program, member] = await Promise.all([programOf(call), call.store.get('members', call.visitorId)])
  return { id: call.visitorId, member: member && settleCard(member, program, call.at).member, program }
}

/** A reader with a card. */
export type MemberReading = Reader & { member: Member }

/** A reader with a card, or the refusal that asks for joining. */
export async function memberOf(call: VisitorCall): Promise<Result<MemberReading, RefusalOf<'notMember'>>> {
  const reader = await readerOf(call)
  const { member } = reader
  return member ? yes({ ...reader, member }) : no({ code: 'notMember' })
}

/** Whether the reader may see what stands on a board. */
export async function maySee(call: VisitorCall, { member, program }: Reader, boardId: string): Promise<boolean> {
  const board = await boardOf(call, boardId)
  return board !== undefined && mayEnter(board, member, program.tiers)
}
