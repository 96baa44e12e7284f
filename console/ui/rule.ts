import type { DayArgument, IdsArgument, IntegerArgument, RowsArgument } from '../../contract/rule/codes'

/** A rule's or a policy's definition, as forms are drawn from it. */
export interface RuleShape {
  code: string
  arguments: readonly RuleArgument[]
}

export type RuleArgument = IntegerArgument | RowsArgument | IdsArgument | DayArgument

export type RuleArguments = Record<string, unknown>

export interface RuleUse {
  code: string
  args: RuleArguments
}

/** A rule that earns points, and how long they can be used where it says so itself. */
export interface EarningUse extends RuleUse {
  expiry?: RuleUse | undefined
}

/** The rule with an expiry of its own, or without one. */
export const lasting = ({ code, args }: RuleUse, expiry: RuleUse | null): EarningUse =>
  expiry ? { code, args, expiry } : { code, args }

/** A rule as its definition suggests filling it in. */
export const initialRule = ({ code, arguments: wanted }: RuleShape): RuleUse => ({
  code,
  args: Object.fromEntries(wanted.map((argument) => [argument.name, initialValue(argument)])),
})

function initialValue(argument: RuleArgument): unknown {
  if (argument.type === 'integer') return argument.initial
  if (argument.type === 'rows')
    return [Object.fromEntries(argument.columns.map(({ name, initial }) => [name, initial]))]
  return argument.type === 'ids' ? [] : ''
}
