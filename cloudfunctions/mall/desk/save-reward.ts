import type { Contract } from '../../../contract'
import type { InputOf } from '../../../contract/procedure'
import type { RefusalOf } from '../../../contract/refusals'
import { readGift } from '../../../domain/mall/gift'
import { variantsFit, type Reward, type Variant } from '../../../domain/mall/reward'
import { readRewardRules, type RewardRule } from '../../../domain/mall/rules'
import { no, yes, type Result } from '../../../domain/result'
import type { RuleRefusal } from '../../../domain/rule'
import { brandOf, programOf } from '../../brand/configuration'
import { once } from '../../kernel/call/once'
import type { OperatorCall } from '../../kernel/ports/platform'
import type { Handler } from '../../kernel/call/serve'
import { isShowable } from '../../kernel/pictures/shown'
import { presentReward } from './view'

type Fields = Omit<InputOf<Contract['ops']['saveReward']>, 'id' | 'version'>

/** Creates a draft, or edits the reward with the given id and version; what is on sale changes within seconds. */
export const saveReward: Handler<'ops', 'saveReward'> = async (call, { id, version, ...fields }) => {
  const refused = await refuseFields(call, fields)
  if (refused) return refused
  return once(call, async (transaction) => {
    const before = id ? await transaction.get('rewards', id) : undefined
    if (id && !before) return no({ code: 'rewardUnknown' })
    if (before && before.version !== version) return no({ code: 'changedMeanwhile', version: before.version })
    if (before && before.kind !== fields.kind) return no({ code: 'rewardFixed', what: 'kind' })
    const variants = variantsOf(call, fields, before)
    if (!variants.ok) return variants
    const reward: Reward = {
      state: 'draft',
      redeemed: 0,
      left: 0,
      soldOut: false,
      createdAt: call.at,
      listedAt: 0,
      ...before,
      ...fields,
      _id: before?._id ?? `r-${call.requestId}`,
      variants: variants.value,
      changedAt: call.at,
      version: (before?.version ?? 0) + 1,
    }
    await (before ? transaction.put('rewards', reward) : transaction.create('rewards', reward))
    return yes({
      value: { reward: presentReward(call, reward) },
      subject: reward._id,
      changed: { before, after: reward },
    })
  })
}

async function refuseFields(
  call: OperatorCall,
  fields: Fields,
): Promise<{
  ok: false
  refusal: RuleRefusal | RefusalOf<'categoryUnknown' | 'pictureUnknown' | 'storeUnknown' | 'rewardIncomplete'>
} | null> {
  const [{ mallCategories = [] }, { tiers }] = await Promise.all([brandOf(call), programOf(call)])
  if (!mallCategories.some(({ code }) => code === fields.category)) return no({ code: 'categoryUnknown' })
  if (!fields.pictures.every((picture) => isShowable(call, picture))) return no({ code: 'pictureUnknown' })
  const stores = await call.store.getMany('organisations', fields.stores)
  if (!stores.every((store) => store?.kind === 'store')) return no({ code: 'storeUnknown' })
  const { opensAt, closesAt } = fields
  if (opensAt !== null && closesAt !== null && closesAt <= opensAt)
    return no({ code: 'rewardIncomplete', missing: 'window' })
  // Only what is sent has sizes and colours: a code or a gift is one of a kind.
  if (
    !variantsFit(fields.specifications, fields.variants) ||
    (fields.kind !== 'physical' && fields.variants.length > 1)
  )
    return no({ code: 'rewardIncomplete', missing: 'variants' })
  if ((fields.kind === 'virtual') !== (fields.gift !== null)) return no({ code: 'rewardIncomplete', missing: 'gift' })
  const gift = fields.gift && readGift(fields.gift)
  if (gift && !gift.ok) return gift
  const rules = readRewardRules(fields.rules)
  if (!rules.ok) return rules
  const strange = rules.value.find((rule) => tiersIn(rule).some((named) => tiers.every(({ code }) => code !== named)))
  if (!strange) return null
  const argument = strange.code === 'tierPrices' ? 'prices' : 'tiers'
  return no({ code: 'ruleArgumentRefused', rule: strange.code, argument, problem: { code: 'tierNotThere' } })
}

/** The tiers that a rule names. */
function tiersIn(rule: RewardRule): readonly string[] {
  if (rule.code === 'tiersOnly') return rule.tiers
  return rule.code === 'tierPrices' ? rule.prices.map(({ tier }) => tier) : []
}

/** Known variants keep their ids and stock; one that was on sale may not go, since its stock and orders name it. */
function variantsOf(
  call: OperatorCall,
  { variants }: Fields,
  before: Reward | undefined,
): Result<Variant[], RefusalOf<'rewardFixed'>> {
  const kept = variants.map(({ id, choices, picture }, place) => {
    const shown = picture === undefined ? {} : { picture }
    const known = before?.variants.find((variant) => variant.id === id)
    return known
      ? { id: known.id, choices, segments: known.segments, ...shown }
      : { id: `v${place}-${call.requestId}`, choices, segments: 0, ...shown }
  })
  const isGone = before?.variants.some(({ id, segments }) => segments > 0 && kept.every((variant) => variant.id !== id))
  return isGone ? no({ code: 'rewardFixed', what: 'variants' }) : yes(kept)
}
