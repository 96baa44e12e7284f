import { ruleDefinitions, type RuleDefinition } from '../../contract/rule/codes'
import type { Asked, Given } from '../cloud/call'
import type { Campaign } from '../cloud/lists'
import { initialRule } from '../ui/rule'
import { momentOf, wallNow } from '../ui/time'

/** A campaign as the wizard fills it in. */
export type Draft = Required<Omit<Asked<'saveCampaign'>, 'id' | 'version'>>
export type RuleUse = Draft['reward']

const usualDays = 30

/** Definitions of one kind, as the wizard offers them. */
export const rulesOf = (kind: RuleDefinition['kind']): RuleDefinition[] =>
  ruleDefinitions.filter((definition) => definition.kind === kind)

export const definitionOf = (code: string): RuleDefinition | undefined =>
  ruleDefinitions.find((definition) => definition.code === code)

export function emptyDraft(): Draft {
  const [reward] = rulesOf('reward')
  const [limit] = rulesOf('limit')
  const today = wallNow().startOf('day')
  return {
    name: '',
    opensAt: momentOf(today.add(1, 'day')),
    closesAt: momentOf(today.add(usualDays + 1, 'day')),
    batchIds: [],
    reward: reward ? initialRule(reward) : { code: '', args: {} },
    limits: limit ? [initialRule(limit)] : [],
    expiry: null,
    tierMultiplied: true,
    budgetPoints: null,
  }
}

export const draftOf = (campaign: Campaign): Draft => ({
  name: campaign.name,
  opensAt: campaign.opensAt,
  closesAt: campaign.closesAt,
  batchIds: campaign.batchIds,
  reward: campaign.reward,
  limits: campaign.limits,
  expiry: campaign.expiry,
  tierMultiplied: campaign.tierMultiplied,
  budgetPoints: campaign.budgetPoints,
})

export const steps = ['what', 'batches', 'reward', 'budget', 'review'] as const
export type Step = (typeof steps)[number]

export type Gap = 'name' | 'window' | 'batches' | 'winners' | 'budget'

export type Cost = Given<'estimateCampaign'>['cost']

/** How many codes can still be paid: what an earlier campaign paid for is not paid again. */
export const payableOf = ({ codes, codesPaid }: Cost): number => Math.max(0, codes - codesPaid)

/** Whether there are more winners than codes that can be paid; not before batches are chosen. */
export const winnersExceed = (cost: Cost): boolean => cost.codes > 0 && cost.winners > payableOf(cost)

/** What the draft still lacks before it can go live, and the step that holds it. */
export function gapsOf(draft: Draft, cost: Cost | undefined): { gap: Gap; step: Step }[] {
  const gaps: { gap: Gap; step: Step }[] = []
  if (draft.name.trim() === '') gaps.push({ gap: 'name', step: 'what' })
  if (draft.closesAt <= draft.opensAt) gaps.push({ gap: 'window', step: 'what' })
  if (draft.batchIds.length === 0) gaps.push({ gap: 'batches', step: 'batches' })
  if (cost && winnersExceed(cost)) gaps.push({ gap: 'winners', step: 'reward' })
  if (draft.budgetPoints !== null && draft.budgetPoints < (cost?.pointsNeeded ?? 0))
    gaps.push({ gap: 'budget', step: 'budget' })
  return gaps
}

/** What a scan could bring, for the preview: the usual points, and the best prize where there is a draw. */
export function pointsPromised({ args }: RuleUse): { usual: number; prize: number | null } {
  const prizes = Object.values(args)
    .filter(Array.isArray)
    .flatMap((rows: unknown[]) => rows.map((row) => wholeOf(row, 'points')))
  const usual = wholeOf(args, 'points') || wholeOf(args, 'otherwise')
  return { usual, prize: prizes.length > 0 ? Math.max(...prizes) : null }
}

const wholeOf = (holder: unknown, name: string): number => {
  if (typeof holder !== 'object' || holder === null) return 0
  const value: unknown = Object.entries(holder).find(([key]) => key === name)?.[1]
  return typeof value === 'number' ? value : 0
}

/** Drafts left half filled in, by campaign id (empty for a new one): coming back finds them as they were. */
export const unfinished = new Map<string, Draft>()
