import type { RefusalOf } from '../../contract/refusals'
import { settleCard, type Member } from '../../domain/member/member'
import { no, yes, type Result } from '../../domain/result'
import { markKeyOf } from './marks'
import { boardOf, mayEnter } from './places'
import { programOf } from '../brand/configuration'
import type { ReadyProgram } from '../brand/program'
import type { VisitorCall } from '../kernel/ports/platform'
import { pageLimitMax } from '../kernel/store/store'

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

/** Blocks and mutes fit one page each: that many are allowed. */
export const hiddenMax = pageLimitMax

/** The openids of members whose texts the reader does not want to see. */
export async function hiddenFrom(call: VisitorCall): Promise<Set<string>> {
  const pages = await Promise.all(
    (['block', 'mute'] as const).map((kind) =>
      call.store.page('marks', 'byMember', { equals: { byMember: markKeyOf(kind, call.visitorId) }, limit: hiddenMax }),
    ),
  )
  return new Set(pages.flatMap(({ documents }) => documents.map(({ targetId }) => targetId)))
}

/** Whether the reader may see what stands on a board. */
export async function maySee(call: VisitorCall, { member, program }: Reader, boardId: string): Promise<boolean> {
  const board = await boardOf(call, boardId)
  return board !== undefined && mayEnter(board, member, program.tiers)
}
