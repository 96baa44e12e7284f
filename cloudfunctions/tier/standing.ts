import type { InferOutput } from 'valibot'
import { sayTierMove } from '../../contract/sentences/tier'
import type { benefitView, forecastView, standingView, tierMoveView } from '../../contract/tier/visitor'
import { benefitStates, type BenefitState } from '../../domain/member/benefit-states'
import { entitledAt, type Member } from '../../domain/member/member'
import { tierOf, type Tier } from '../../domain/member/tier'
import { forecastTier } from '../../domain/member/tier-forecast'
import type { TierMove } from '../../domain/member/tier-move'
import { settleTier } from '../../domain/member/tier-standing'
import { no, yes, type Result } from '../../domain/result'
import { storedGrants } from './benefits'
import { tierMoveId } from '../points/card'
import { boardsOf, isAmongItsTiers } from '../community/places'
import { programOf } from '../brand/configuration'
import type { MemberTierMove } from './documents'
import type { Call } from '../kernel/ports/platform'
import type { ReadyProgram } from '../brand/program'
import { presentCard, presentTier } from '../points/card-view'

/** All that decides and follows from a member's tier, in as many database calls whatever its history. */
export async function standingOf(
  call: Call,
  memberId: string,
  { after, limit }: { after?: string | undefined; limit: number },
): Promise<Result<InferOutput<typeof standingView>, { code: 'notMember' }>> {
  const [program, boards, member, page] = await Promise.all([
    programOf(call),
    boardsOf(call),
    call.store.get('members', memberId),
    call.store.page('tierMoves', 'byMember', {
      equals: { memberId },
      order: 'descending',
      limit,
      ...(after ? { after } : {}),
    }),
  ])
  if (!member) return no({ code: 'notMember' })
  const grants = await storedGrants(call.store, member, program, call.at)
  const entitled = entitledAt(member, program, call.at)
  const tier = tierOf(program.tiers, entitled.tier)
  const due = after ? [] : movesDue(member, program, call.at)
  return yes({
    card: presentCard(member, program, call.at),
    policy: program.tierPolicy,
    forecast: presentForecast(member, program, call.at),
    benefits: benefitStates(entitled, grants, call.at).map(presentBenefit),
    perks: [...tier.perks],
    boards: boards.filter((board) => isAmongItsTiers(board, tier, program.tiers)).map(({ name }) => name),
    moves: [...due, ...page.documents].map((move) => presentMove(move, program.tiers)),
    next: page.next ?? null,
  })
}

/** Moves that have fallen due and that no job or booking has written yet, newest first. */
const movesDue = (member: Member, program: ReadyProgram, at: number): MemberTierMove[] =>
  settleTier(member, program, at)
    .moves.map((move) => ({ _id: tierMoveId(member._id, move), memberId: member._id, ...move, toldAt: at }))
    .reverse()

function presentForecast(member: Member, program: ReadyProgram, at: number): InferOutput<typeof forecastView> {
  const { growth, next, keep, grant } = forecastTier(member, program, at)
  return {
    growth,
    next: next && { tier: presentTier(next.tier), missing: next.missing, by: next.by },
    keep: keep && { ...keep, tier: presentTier(keep.tier), otherwise: presentTier(keep.otherwise) },
    grant: grant && { ...grant, tier: presentTier(grant.tier), afterwards: presentTier(grant.afterwards) },
  }
}

export const presentBenefit = (benefit: BenefitState): InferOutput<typeof benefitView> => ({
  code: benefit.code,
  gives: benefit.gives,
  state: benefit.state,
  left: 'left' in benefit ? benefit.left : null,
  quantity: 'quantity' in benefit ? benefit.quantity : null,
  opensAt: 'opensAt' in benefit ? benefit.opensAt : null,
  expiresAt: 'expiresAt' in benefit ? benefit.expiresAt : null,
})

export const presentMove = (
  { _id, at, cause, sentence, inputs, ...moved }: MemberTierMove,
  tiers: readonly Tier[],
): InferOutput<typeof tierMoveView> => {
  const { fromName, toName, ...facts } = inputs
  const names = { from: nameOf(moved.from, fromName, tiers), to: nameOf(moved.to, toName, tiers) }
  return {
    id: _id,
    at,
    ...names,
    cause,
    inputs: facts,
    sentence: sayTierMove({ ...names, cause, inputs: facts }, 'zh-CN') || (sentence ?? ''),
    growth: numberIn(inputs, 'growth'),
    needed: numberIn(inputs, 'needed'),
  }
}

/** A tier's name at the time; where it was not kept, the table's, and of one that is no longer in it the code. */
const nameOf = (code: string, kept: string | number | undefined, tiers: readonly Tier[]): string =>
  String(kept ?? tiers.find((tier) => tier.code === code)?.name ?? code)

function numberIn(inputs: TierMove['inputs'], name: string): number | null {
  const value = inputs[name]
  return typeof value === 'number' ? value : null
}
