import { grantsAt, usesLeft, type BenefitGrant, type Entitled } from './benefit-grants'
import { tellBenefit, type Benefit, type ToldBenefit } from './benefits'
import { nextBirthdaySpanFrom } from './birthday'

/** What a member has of a benefit now. */
export type BenefitState = { code: Benefit['code']; gives: ToldBenefit } & (
  | { state: 'holds' }
  /** `expiresAt` is exclusive. */
  | { state: 'available' | 'used'; left: number; quantity: number; expiresAt: number }
  | { state: 'coming'; opensAt: number }
  /** A gift waits for a birthday to be named. */
  | { state: 'birthdayMissing' }
)

/**
 * Every benefit with its state: the tier's own in their order, then what a higher tier granted for a period that is not
 * over. `known` is what the ids of this moment's grants hold already.
 */
export function benefitStates(entitled: Entitled, known: readonly BenefitGrant[], at: number): BenefitState[] {
  const open = grantsAt(entitled, known, at).filter(({ expiresAt }) => at < expiresAt)
  const given = entitled.benefits.map((benefit) => stateOf(benefit, entitled, open, at))
  const kept = open.filter(({ benefit }) => !entitled.benefits.some(({ code }) => code === benefit))
  return [...given, ...kept.map((grant) => stateOfGrant(grant, at))]
}

function stateOf(benefit: Benefit, { birthday }: Entitled, open: readonly BenefitGrant[], at: number): BenefitState {
  const grant = open.find((each) => each.benefit === benefit.code)
  if (grant) return stateOfGrant(grant, at)
  const said = { code: benefit.code, gives: tellBenefit(benefit) }
  if (benefit.code !== 'birthdayGift') return { ...said, state: 'holds' }
  if (!birthday) return { ...said, state: 'birthdayMissing' }
  return { ...said, state: 'coming', opensAt: nextBirthdaySpanFrom(birthday, benefit, at) }
}

/** What is left of a grant. */
export function stateOfGrant(grant: BenefitGrant, at: number): BenefitState {
  const { quantity, expiresAt } = grant
  const left = usesLeft(grant, at)
  const state = left === 0 ? 'used' : 'available'
  return { code: grant.benefit, gives: tellGrant(grant), state, left, quantity, expiresAt }
}

/** What was granted, which the tier of today may no longer give. */
const tellGrant = ({ benefit, quantity, points }: BenefitGrant): ToldBenefit =>
  benefit === 'monthlyCouponQuota' ? { code: benefit, coupons: quantity } : { code: benefit, points }
