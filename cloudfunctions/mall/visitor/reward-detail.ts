import type { Output } from '../../../contract'
import { namingTiers } from '../../../contract/sentences/rewards'
import { dayAt } from '../../../domain/calendar'
import { judge, refuseMoment, timesLeft } from '../../../domain/mall/judge'
import { pictureOf, type ReadyReward } from '../../../domain/mall/reward'
import { stockPerDay } from '../../../domain/mall/rules'
import { levelOf, takeable, type StockSegment } from '../../../domain/mall/stock'
import type { Member } from '../../../domain/member/member'
import { tierOf } from '../../../domain/member/tier'
import { no, yes } from '../../../domain/result'
import { programOf } from '../../brand/configuration'
import { rewardOf } from '../configuration'
import { segmentsOf } from '../stock'
import { presentPicture } from '../../kernel/pictures/shown'
import { presentRewardCard } from '../views'
import type { VisitorCall } from '../../kernel/ports/platform'
import type { ReadyProgram } from '../../brand/program'
import type { Handler } from '../../kernel/call/serve'
import { earnsOf, pointsOn, upToDate } from './redeemer'

type Detail = Output<'mall', 'rewardDetail'>['reward']

/** One reward: what it is, how many are left, and why this visitor can't have it where they can't. */
export const rewardDetail: Handler<'mall', 'rewardDetail'> = async (call, { rewardId }) => {
  const [ready, program, card, segments, wishes] = await Promise.all([
    rewardOf(call, rewardId),
    programOf(call),
    call.store.get('members', call.visitorId),
    segmentsOf(call, rewardId),
    call.store.get('wishes', call.visitorId),
  ])
  if (!ready || ready.reward.state === 'draft') return no({ code: 'rewardUnknown' })
  const { reward, rules, gift } = ready
  const member = card && upToDate(card, program, call.at)
  const variants = reward.variants.map((variant) => {
    const picture = pictureOf(reward, variant)
    return {
      id: variant.id,
      choices: variant.choices,
      left: leftOf(ready, segments, variant.id, call.at),
      picture: picture === undefined ? null : presentPicture(call, picture),
    }
  })
  const shown = { tiers: program.tiers, tier: member?.tier ?? null, at: call.at }
  const shownCard = presentRewardCard(call, ready, shown)
  return yes({
    reward: {
      ...shownCard,
      description: reward.description,
      instructions: reward.instructions,
      pictures: reward.pictures.map((picture) => presentPicture(call, picture)),
      specifications: reward.specifications,
      variants,
      rules: rules.map((rule) => namingTiers(rule, (code) => tierOf(program.tiers, code).name)),
      orderReceived: program.orderReceived ?? null,
      earns: earnsOf(program, member, shownCard.points, call.at),
      gives: gift,
      timesLeft: member ? timesLeft(ready, member, call.at) : null,
      whyNot: whyNot(call, program, ready, member, segments),
      wished: wishes?.rewardIds.includes(rewardId) ?? false,
    },
    points: member ? pointsOn(member, call.at) : null,
  })
}

const leftOf = ({ rules }: ReadyReward, segments: readonly StockSegment[], variantId: string, at: number): number =>
  takeable(
    levelOf(
      segments.filter((segment) => segment.variantId === variantId),
      dayAt(at),
    ),
    stockPerDay(rules),
  )

/** What nobody can have comes first, then what this visitor is missing. */
function whyNot(
  call: VisitorCall,
  program: ReadyProgram,
  ready: ReadyReward,
  member: Member | undefined,
  segments: readonly StockSegment[],
): Detail['whyNot'] {
  const closed = refuseMoment(ready.reward, call.at)
  if (closed) return closed
  const isOut = ready.reward.variants.every(({ id }) => leftOf(ready, segments, id, call.at) === 0)
  if (isOut) return { code: levelOf(segments, dayAt(call.at)).left > 0 ? 'rewardSoldOutToday' : 'rewardSoldOut' }
  if (!member) return { code: 'notMember' }
  const judged = judge(ready, member, program.tiers, call.at)
  return judged.ok ? null : judged.refusal
}
