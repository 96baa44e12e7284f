import {
  array,
  boolean,
  maxLength,
  maxValue,
  minValue,
  nullable,
  number,
  object,
  optional,
  picklist,
  pipe,
  string,
  integer,
} from 'valibot'
import { operators, procedure } from '../procedure'
import { draftPromiseView } from '../rule/views'
import { approvalRefusals } from '../words/approval'
import { campaignBatchesMax, campaignChangeKinds, campaignStates } from '../words/campaign'
import { pointsMax } from '../words/points'
import { ruleUse } from '../rule/use'
import { after, id, instant, limit, version, why } from '../fields'
import { typed } from '../text'

export const campaignRow = object({
  id,
  name: string(),
  state: picklist(campaignStates),
  opensAt: number(),
  closesAt: number(),
  batchIds: array(string()),
  reward: ruleUse,
  limits: array(ruleUse),
  expiry: nullable(ruleUse),
  tierMultiplied: boolean(),
  budgetPoints: nullable(number()),
  drawHash: nullable(string()),
  /** Its rules as far as they are filled in. */
  promise: draftPromiseView,
  createdAt: number(),
  launchedAt: nullable(number()),
  version,
})

/** What a campaign can cost, worked out from its codes, rules and tiers. */
export const costView = object({
  codes: number(),
  /** Those of them that an earlier campaign paid for and none pays again; at launch, where it was launched. */
  codesPaid: number(),
  /** How many of the codes win; each of those that were paid before may be one of them. */
  winners: number(),
  /** Every code that can still be paid scanned by a member of the highest tier on the best member day, without a budget. */
  pointsMaxUnbounded: number(),
  /** The same, and never above the budget. */
  pointsMax: number(),
  /** At most, every one of them scanned by a member of the first tier: on ordinary days, and on the best member day. */
  pointsAtFirstTier: number(),
  pointsAtFirstTierOnMemberDay: number(),
  /** The highest multiplier of a tier and of a member day where they count, in percent; 100 where they do not. */
  tierPercentMax: number(),
  memberDayPercentMax: number(),
  /** What the two make together: what each adds is added. */
  multiplierPercentMax: number(),
  /** The smallest budget that keeps what is promised: every prize at that multiplier, or one scan where nothing is drawn. */
  pointsNeeded: number(),
})

const fields = {
  name: typed('campaignName'),
  opensAt: instant,
  closesAt: instant,
  batchIds: pipe(array(id), maxLength(campaignBatchesMax)),
  reward: ruleUse,
  limits: pipe(array(ruleUse), maxLength(5)),
  /** Null where the programme's rule applies. */
  expiry: optional(nullable(ruleUse), null),
  tierMultiplied: boolean(),
  budgetPoints: nullable(pipe(number(), integer(), minValue(1), maxValue(pointsMax))),
}

const terms = object({
  name: string(),
  opensAt: number(),
  closesAt: number(),
  budgetPoints: nullable(number()),
})

/** A launched campaign's step to its next version. */
export const campaignChangeRow = object({
  id,
  kind: picklist(campaignChangeKinds),
  version,
  before: terms,
  after: terms,
  /** Null where its window closed. */
  by: nullable(string()),
  reason: string(),
  at: number(),
})

const ruleRefusals = ['ruleUnknown', 'ruleArgumentRefused', 'winnersExceedCodes', 'batchUnknown'] as const

const transitionRefusals = ['campaignUnknown', 'campaignTransitionRefused', 'changedMeanwhile'] as const

const transition = procedure({
  caller: operators('campaign.end'),
  effect: 'once',
  input: object({ campaignId: id, version }),
  output: object({ campaign: campaignRow }),
  refusals: transitionRefusals,
})

export const desk = {
  listCampaigns: procedure({
    caller: operators('campaign.see'),
    effect: 'query',
    input: object({ after, limit: limit(50) }),
    output: object({ campaigns: array(campaignRow), next: nullable(string()) }),
    refusals: [],
  }),
  getCampaign: procedure({
    caller: operators('campaign.see'),
    effect: 'query',
    input: object({ campaignId: id }),
    output: object({
      campaign: campaignRow,
      cost: costView,
      /** What became of it since its launch beside being paused, newest first; the latest hundred. */
      changes: array(campaignChangeRow),
    }),
    refusals: ['campaignUnknown'],
  }),
  /** Creates a draft where no id is given, else edits the draft with that id and version. */
  saveCampaign: procedure({
    caller: operators('campaign.save'),
    effect: 'once',
    input: object({ id: optional(id), version: optional(version), ...fields }),
    output: object({ campaign: campaignRow, cost: costView }),
    refusals: [...ruleRefusals, 'campaignUnknown', 'campaignNotDraft', 'campaignIncomplete', 'changedMeanwhile'],
  }),
  /** What a campaign with these fields could cost and how its rules read; nothing is saved. */
  estimateCampaign: procedure({
    caller: operators('campaign.see'),
    effect: 'query',
    input: object(fields),
    output: object({ cost: costView, promise: draftPromiseView }),
    refusals: [...ruleRefusals, 'campaignIncomplete'],
  }),
  /** Puts a draft live: claims its batches, opens the budget. `pointsMax` is what the operator was shown. */
  launchCampaign: procedure({
    caller: operators('campaign.launch'),
    effect: 'once',
    input: object({ campaignId: id, version, pointsMax: pipe(number(), integer(), minValue(0)) }),
    output: object({ campaign: campaignRow }),
    refusals: [
      ...ruleRefusals,
      'campaignUnknown',
      'campaignTransitionRefused',
      'campaignIncomplete',
      'campaignOverlaps',
      'batchWithdrawn',
      'budgetTooSmall',
      'changedMeanwhile',
      ...approvalRefusals,
    ],
  }),
  /**
   * Other terms for a campaign that runs, as a new version: its name, a longer window, a larger budget (null: none). What is
   * absent stays; whatever else is named is refused with the promise it would break. Prizes are set aside first.
   */
  changeCampaign: procedure({
    caller: operators('campaign.launch'),
    effect: 'once',
    input: object({
      campaignId: id,
      version,
      reason: why,
      name: optional(fields.name),
      opensAt: optional(fields.opensAt),
      closesAt: optional(fields.closesAt),
      batchIds: optional(fields.batchIds),
      reward: optional(fields.reward),
      limits: optional(fields.limits),
      expiry: optional(nullable(ruleUse)),
      tierMultiplied: optional(fields.tierMultiplied),
      budgetPoints: optional(fields.budgetPoints),
    }),
    output: object({ campaign: campaignRow }),
    refusals: [
      'campaignUnknown',
      'changedMeanwhile',
      'campaignNotLiving',
      'promiseBroken',
      'campaignUnchanged',
      'budgetTooSmall',
      ...approvalRefusals,
    ],
  }),
  pauseCampaign: transition,
  /** Pays again; what the budget cannot keep is refused as at launch. */
  resumeCampaign: procedure({
    caller: operators('campaign.end'),
    effect: 'once',
    input: object({ campaignId: id, version }),
    output: object({ campaign: campaignRow }),
    refusals: [...transitionRefusals, ...ruleRefusals, 'campaignIncomplete', 'budgetTooSmall'],
  }),
  endCampaign: transition,
  /** Scans by hour and in all, exact up to this moment. */
  campaignFigures: procedure({
    caller: operators('campaign.see'),
    effect: 'query',
    input: object({ campaignId: id, hours: optional(pipe(number(), integer(), minValue(1), maxValue(336)), 48) }),
    output: object({
      hours: array(object({ hour: number(), scans: number(), paid: number(), points: number() })),
      total: object({ scans: number(), paid: number(), points: number() }),
      budgetPoints: nullable(number()),
      /** Points awarded, set aside for codes that were promised them, or held by instances for their next scans. */
      budgetCommitted: nullable(number()),
      /** What an ended campaign did not award of its budget; null before, and without one. */
      budgetGivenBack: nullable(number()),
      /** Prizes among what was paid. */
      prizes: number(),
      asOf: number(),
    }),
    refusals: ['campaignUnknown'],
  }),
  /** First scans of the brand's codes since its midnight, the paid ones among them and their points, to this moment. */
  figuresToday: procedure({
    caller: operators('overview.see'),
    effect: 'query',
    input: object({}),
    output: object({ scans: number(), paid: number(), points: number(), asOf: number() }),
    refusals: [],
  }),
  /** After the end: the seed, so that anyone can check the draw against the hash shown before launch. */
  revealDraw: procedure({
    caller: operators('campaign.see'),
    effect: 'query',
    input: object({ campaignId: id }),
    output: object({ drawHash: string(), seed: string() }),
    refusals: ['campaignUnknown', 'drawNotOver'],
  }),
}
