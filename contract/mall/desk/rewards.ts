import {
  array,
  boolean,
  integer,
  maxLength,
  maxValue,
  minLength,
  minValue,
  notValue,
  nullable,
  number,
  object,
  optional,
  picklist,
  pipe,
  string,
} from 'valibot'
import { couponStoresMax } from '../../words/organisation'
import { rewardKinds, rewardStates } from '../../../domain/mall/reward'
import { pricePointsMax } from '../../../domain/mall/rules'
import { variantsMax } from '../../../domain/mall/stock'
import { categoryView } from '../views'
import { operators, procedure } from '../../procedure'
import { after, id, instant, limit, version } from '../../fields'
import { named, typed, verbatim } from '../../text'
import { ruleUse } from '../../rule/use'

const specification = object({
  name: typed('specificationName'),
  values: pipe(array(typed('choice')), minLength(1), maxLength(20)),
})

/** What an operator writes about a reward. */
const fields = {
  kind: picklist(rewardKinds),
  title: typed('rewardTitle'),
  tagline: typed('tagline'),
  description: typed('rewardDescription'),
  instructions: typed('rewardInstructions'),
  /** Names of drawn pictures, or what `uploadRewardPicture` answered; the first one stands in lists. */
  pictures: pipe(array(named(200)), minLength(1), maxLength(6)),
  category: typed('rewardCategory'),
  points: pipe(number(), integer(), minValue(1), maxValue(pricePointsMax)),
  specifications: pipe(array(specification), maxLength(3)),
  /** Ids are kept where given and made where not; without specifications there is one variant with no choices. */
  variants: pipe(
    array(
      object({
        id: optional(id),
        choices: pipe(array(typed('choice')), maxLength(3)),
        /** One of the reward's pictures, where this variant looks different. */
        picture: optional(named(200)),
      }),
    ),
    minLength(1),
    maxLength(variantsMax),
  ),
  opensAt: nullable(instant),
  closesAt: nullable(instant),
  /** By `rewardRuleDefinitions`, each kind at most once. */
  rules: pipe(array(ruleUse), maxLength(10)),
  /** By `giftDefinitions`, for virtual rewards; null for the others. */
  gift: nullable(ruleUse),
  /** The only stores that take the shop coupon it gives; all of them where none is named. */
  stores: optional(pipe(array(id), maxLength(couponStoresMax)), []),
}

export const stockLevelView = object({
  /** Taken by nobody. */
  left: number(),
  /** Taken and about to be settled by the job. */
  held: number(),
  /** Gone for good, unless an order is undone. */
  sold: number(),
  soldToday: number(),
})

export const rewardRow = object({
  id,
  kind: picklist(rewardKinds),
  state: picklist(rewardStates),
  title: string(),
  tagline: string(),
  description: string(),
  instructions: string(),
  /** Each with its stored name and the address to show it by. */
  pictures: array(object({ picture: string(), address: string() })),
  category: string(),
  points: number(),
  specifications: array(object({ name: string(), values: array(string()) })),
  variants: array(object({ id, choices: array(string()), picture: optional(string()) })),
  opensAt: nullable(number()),
  closesAt: nullable(number()),
  rules: array(ruleUse),
  gift: nullable(ruleUse),
  stores: array(string()),
  redeemed: number(),
  /** Units of all variants, a minute ago or less. */
  left: number(),
  soldOut: boolean(),
  createdAt: number(),
  version,
})

const oneReward = object({ reward: rewardRow })
const commandRefusals = ['rewardUnknown', 'rewardTransitionRefused', 'changedMeanwhile'] as const

/** Rewards at the desk. */
export const rewards = {
  listRewards: procedure({
    caller: operators('reward.see'),
    effect: 'query',
    input: object({ after, limit: limit(50), state: optional(picklist(rewardStates)) }),
    output: object({
      rewards: array(rewardRow),
      next: nullable(string()),
      categories: array(categoryView),
      /** Drawn pictures to choose from. */
      pictures: array(string()),
      tiers: array(object({ code: string(), name: string() })),
    }),
    refusals: [],
  }),
  /** One reward with the stock of each variant and its latest stock changes. */
  getReward: procedure({
    caller: operators('reward.see'),
    effect: 'query',
    input: object({ rewardId: id }),
    output: object({
      reward: rewardRow,
      stock: array(object({ variantId: id, ...stockLevelView.entries })),
      changes: array(
        object({
          id,
          variantId: id,
          units: number(),
          /** What was really moved; differs from `units` while it is being carried out, or where too little was left. */
          moved: number(),
          /** In the operator's words; empty where codes were uploaded. */
          why: string(),
          operatorName: string(),
          at: number(),
        }),
      ),
    }),
    refusals: ['rewardUnknown'],
  }),
  /** Creates a draft where no id is given, else edits the reward with that id and version. */
  saveReward: procedure({
    caller: operators('reward.save'),
    effect: 'once',
    input: object({ id: optional(id), version: optional(version), ...fields }),
    output: oneReward,
    refusals: [
      'rewardUnknown',
      'categoryUnknown',
      'pictureUnknown',
      'storeUnknown',
      'rewardIncomplete',
      'rewardFixed',
      'ruleUnknown',
      'ruleArgumentRefused',
      'changedMeanwhile',
    ],
  }),
  /** Puts a draft or a paused reward on sale; it needs some stock. */
  publishReward: procedure({
    caller: operators('reward.publish'),
    effect: 'once',
    input: object({ rewardId: id, version }),
    output: oneReward,
    refusals: [...commandRefusals, 'rewardIncomplete'],
  }),
  /** Takes a reward out of the mall for a while; orders go on. */
  pauseReward: procedure({
    caller: operators('reward.publish'),
    effect: 'once',
    input: object({ rewardId: id, version }),
    output: oneReward,
    refusals: commandRefusals,
  }),
  /** Changes when it is on sale, and nothing else. */
  scheduleReward: procedure({
    caller: operators('reward.publish'),
    effect: 'once',
    input: object({ rewardId: id, version, opensAt: nullable(instant), closesAt: nullable(instant) }),
    output: oneReward,
    refusals: ['rewardUnknown', 'rewardIncomplete', 'changedMeanwhile'],
  }),
  /** Puts units in, or takes out as many as are left; the audit trail keeps the reason. */
  adjustStock: procedure({
    caller: operators('reward.stock'),
    effect: 'once',
    input: object({
      rewardId: id,
      variantId: id,
      units: pipe(number(), integer(), minValue(-1_000_000), maxValue(1_000_000), notValue(0)),
      reason: typed('reason'),
    }),
    output: object({ stock: stockLevelView, moved: number() }),
    refusals: ['rewardUnknown', 'variantUnknown', 'stockFromPool'],
  }),
  /**
   * Checks a picture by its content, makes it a JPEG of at most 1,200 pixels and publishes it. The desk scales it down
   * before sending: a call carries at most 100 kB.
   */
  uploadRewardPicture: procedure({
    caller: operators('reward.save'),
    effect: 'once',
    input: object({ content: verbatim(95_000, 1) }),
    output: object({ picture: string(), address: string(), width: number(), height: number(), bytes: number() }),
    refusals: ['pictureRefused'],
    secrets: ['content'],
  }),
  /** What a reward did over the last days. */
  rewardFigures: procedure({
    caller: operators('reward.see'),
    effect: 'query',
    input: object({ rewardId: id }),
    output: object({
      /** Thirty days, oldest first, days without any included. */
      days: array(object({ day: string(), redemptions: number(), points: number() })),
      redemptions: number(),
      points: number(),
      left: number(),
      /** When the stock runs out at the pace of these days; null where it can't be told. */
      stockOutAt: nullable(number()),
      asOf: number(),
    }),
    refusals: ['rewardUnknown'],
  }),
  /** The mall as a whole over the last thirty days. */
  mallFigures: procedure({
    caller: operators('reward.see'),
    effect: 'query',
    input: object({}),
    output: object({
      redemptions: number(),
      points: number(),
      /** Points redeemed for each hundred earned in the same days, less what was taken back; null where none were. */
      redemptionRatePercent: nullable(number()),
      /** Points that operators gave by hand in the same days, less what they took: in no rate. */
      pointsByHand: number(),
      /** Most redeemed first. */
      top: array(object({ id, title: string(), redemptions: number(), points: number() })),
      /** On sale for two weeks or longer, and nobody wanted it in these days. */
      dead: array(object({ id, title: string(), points: number(), left: number() })),
      asOf: number(),
    }),
    refusals: [],
  }),
}
