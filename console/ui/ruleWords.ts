import type { IntegerArgument, RowsArgument, RuleDefinition } from '../../contract/rules'
import type { Words } from '../words'

/** How a definition reads: its own Chinese, or the catalog's words where that language has some. */
export function ruleWords(words: Words, definition: Pick<RuleDefinition, 'code' | 'name' | 'explanation'>) {
  const own = words.rules[definition.code]
  return { name: own?.name ?? definition.name, explanation: own?.explanation ?? definition.explanation }
}

export function argumentWords(words: Words, definition: RuleDefinition, argument: IntegerArgument | RowsArgument) {
  const own = words.rules[definition.code]?.arguments[argument.name]
  const unit = argument.type === 'integer' ? argument.unit : ''
  return { label: own?.label ?? argument.label, unit: own?.unit ?? unit }
}
