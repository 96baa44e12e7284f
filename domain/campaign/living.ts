import { no, yes, type Result } from '../result'
import type { RuleUse } from '../rule'
import type { Campaign } from './campaign'

/** What members, or whoever counts on a campaign, were promised when it was launched. */
export const promises = ['window', 'budget', 'batches', 'reward', 'limits', 'expiry', 'multiplier'] as const
export type CampaignPromise = (typeof promises)[number]

/** The fields of a campaign that may be asked to be otherwise; what is absent stays. */
export type LivingChange = Partial<
  Pick<
    Campaign,
    'name' | 'opensAt' | 'closesAt' | 'batchIds' | 'reward' | 'limits' | 'expiry' | 'tierMultiplied' | 'budgetPoints'
  >
>

export type LivingRefusal =
  | { code: 'campaignNotLiving'; from: Campaign['state'] }
  | { code: 'promiseBroken'; promise: CampaignPromise }
  | { code: 'campaignUnchanged' }

/**
 * A launched campaign with other terms, its version one higher, where that takes nothing from anybody: another name, a longer
 * window, a larger budget or none. Everything else was promised, and is refused with what it would break; `campaignNotLiving`
 * where it is a draft, has ended, or its window has closed; `campaignUnchanged` where nothing is otherwise.
 */
export function changeLiving(campaign: Campaign, change: LivingChange, at: number): Result<Campaign, LivingRefusal> {
  const isLiving = campaign.state === 'live' || campaign.state === 'paused'
  if (!isLiving || at >= campaign.closesAt)
    return no({ code: 'campaignNotLiving', from: isLiving ? 'ended' : campaign.state })
  const after: Campaign = { ...campaign, ...change }
  const promise = promises.find((each) => breaks[each](campaign, after))
  if (promise) return no({ code: 'promiseBroken', promise })
  const { name, opensAt, closesAt, budgetPoints } = after
  const isSame =
    name === campaign.name &&
    opensAt === campaign.opensAt &&
    closesAt === campaign.closesAt &&
    budgetPoints === campaign.budgetPoints
  return isSame
    ? no({ code: 'campaignUnchanged' })
    : yes({ ...campaign, name, opensAt, closesAt, budgetPoints, version: campaign.version + 1 })
}

/** Whether a change takes back what each promise gave. */
const breaks: Record<CampaignPromise, (before: Campaign, after: Campaign) => boolean> = {
  window: (before, after) => after.opensAt > before.opensAt || after.closesAt < before.closesAt,
  budget: (before, after) =>
    after.budgetPoints !== null && (before.budgetPoints === null || after.budgetPoints < before.budgetPoints),
  // Fewer are left out, and more would change everybody's chances and share of the budget.
  batches: (before, after) => !sameTexts(before.batchIds, after.batchIds),
  reward: (before, after) => !sameRules([before.reward], [after.reward]),
  limits: (before, after) => !sameRules(before.limits, after.limits),
  expiry: (before, after) => !sameRules(before.expiry ? [before.expiry] : [], after.expiry ? [after.expiry] : []),
  multiplier: (before, after) => before.tierMultiplied !== after.tierMultiplied,
}

const sameTexts = (left: readonly string[], right: readonly string[]): boolean =>
  left.length === right.length && left.every((each) => right.includes(each))

const sameRules = (left: readonly RuleUse[], right: readonly RuleUse[]): boolean =>
  left.length === right.length && left.every((rule, place) => canonical(rule) === canonical(right[place]))

/** The same text for the same value, in whatever order its fields were written. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const fields = Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1))
  return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${canonical(field)}`).join(',')}}`
}
