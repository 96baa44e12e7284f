import { readBenefits, tellBenefit } from '../../contract/rule/codes'
import type { Locale } from '../../contract/sentences'
import { sayGifts } from '../../contract/sentences/tier'
import type { Asked, Given } from '../cloud/call'

export type Program = Given<'getProgram'>['program']

/** How many members have each tier, as last counted; null before the first count. */
export type Census = Given<'getProgram'>['census']

/** The programme as the form has it. */
export type Draft = Omit<Asked<'saveProgram'>, 'version' | 'droppedTiers'>
export type TierDraft = Draft['tiers'][number]
export type TaskDraft = Draft['tasks'][number]

/** The contract's bounds. */
export const tiersMax = 10
export const memberDaysMax = 7
export const tasksMax = 30

export const draftOf = ({ version: _version, ...fields }: Program): Draft => fields

/** A code that no row has had: members and claims keep it for ever, so one is made and never typed. */
export function freshCode(prefix: string, taken: readonly string[]): string {
  let number = taken.length + 1
  while (taken.includes(`${prefix}-${number}`)) number += 1
  return `${prefix}-${number}`
}

/** All that a tier gives, one line each, as a member reads it; nothing of rules that cannot be read yet. */
export function givesOf({ benefits, perks }: TierDraft, locale: Locale): string[] {
  const read = readBenefits(benefits)
  return sayGifts({ benefits: read.ok ? read.value.map(tellBenefit) : [], perks }, locale)
}

/** What saving would change, for the sentence that is asked once. */
export function changesBetween(before: Program, draft: Draft) {
  const dropped = before.tiers.filter(({ code }) => !draft.tiers.some((tier) => tier.code === code))
  const added = draft.tiers.filter(({ code }) => !before.tiers.some((tier) => tier.code === code))
  const moved = draft.tiers.filter((tier) =>
    before.tiers.some(({ code, growthMin }) => code === tier.code && growthMin !== tier.growthMin),
  )
  const isChanged = JSON.stringify(draftOf(before)) !== JSON.stringify(draft)
  const policyChanged = JSON.stringify(before.tierPolicy) !== JSON.stringify(draft.tierPolicy)
  return { dropped, added, moved, isChanged, policyChanged }
}
