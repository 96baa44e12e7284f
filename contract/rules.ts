/** The definitions of rules and policies, from which the desk draws its forms. */
export { ruleDefinitions } from '../domain/campaign/rules'
export { reversalDefinitions } from '../domain/points/policies'
export type { ReversalPolicy } from '../domain/points/policies'
export type { RuleDefinition } from '../domain/campaign/rules'
export type { IntegerArgument, RowsArgument } from '../domain/rule'
/** The mall's, for the reward's form. */
export { readRewardRules, rewardRuleDefinitions } from '../domain/mall/rules'
export type { RewardRuleArgument } from '../domain/mall/rules'
export { giftDefinitions, readGift, sayGift } from '../domain/mall/gift'
