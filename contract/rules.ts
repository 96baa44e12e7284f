/** The campaign rules' definitions, from which the desk draws its forms. */
export { ruleDefinitions } from '../domain/campaign/rules'
export type { RuleDefinition } from '../domain/campaign/rules'
export type { IntegerArgument, RowsArgument } from '../domain/rule'
/** The mall's, for the reward's form. */
export { rewardRuleDefinitions } from '../domain/mall/rules'
export { giftDefinitions } from '../domain/mall/gift'
