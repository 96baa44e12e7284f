import type { Limit, Reward } from '../../domain/campaign/rules'
import type { MemberDay } from '../../domain/engagement/member-day'
import type { MemberEvent } from '../../domain/engagement/tasks'
import type { Gift } from '../../domain/mall/gift'
import type { RewardRule } from '../../domain/mall/rules'
import type { Benefit } from '../../domain/member/benefits'
import type { Downgrade, TierWindow } from '../../domain/member/tier-policy'
import type { ExpiryRule, GracePolicy, ReversalPolicy } from '../../domain/points/policies'

/** The codes of all rules and policies, so that a catalog that leaves one out does not compile. */
export type RuleCode =
  | Reward['code']
  | Limit['code']
  | 'checkIn'
  | 'orderReceived'
  | MemberDay['code']
  | MemberEvent
  | Benefit['code']
  | TierWindow
  | Downgrade['code']
  | ExpiryRule['code']
  | GracePolicy['code']
  | ReversalPolicy
/** And of what a reward's own form offers. */
export type RewardRuleCode = RewardRule['code'] | Gift['code']

/** The definitions of rules and policies, from which the desk draws its forms. */
export { ruleDefinitions } from '../../domain/campaign/rules'
export { checkInDefinition } from '../../domain/engagement/check-in-rule'
export { memberDayDefinitions } from '../../domain/engagement/member-day'
export { taskDefinitions } from '../../domain/engagement/tasks'
export { benefitDefinitions, readBenefits, tellBenefit } from '../../domain/member/benefits'
export type { IdsArgument } from '../../domain/member/benefits'
export { tierRuleDefinitions } from '../../domain/member/tier-policy'
export { expiryDefinitions, graceDefinitions } from '../../domain/points/policies'
export type { DayArgument } from '../../domain/points/policies'
export { reversalDefinitions } from '../../domain/points/policies'
export type { ReversalPolicy } from '../../domain/points/policies'
export type { RuleDefinition } from '../../domain/campaign/rules'
export type { IntegerArgument, RowsArgument } from '../../domain/rule'
/** The mall's, for the reward's form. */
export { readRewardRules, rewardRuleDefinitions } from '../../domain/mall/rules'
export type { RewardRuleArgument } from '../../domain/mall/rules'
export { orderReceivedDefinition } from '../../domain/mall/order-received'
export { giftDefinitions, readGift } from '../../domain/mall/gift'
