import type { Words } from '../words'
import type { RuleArgument, RuleShape } from './rule'

/** How a definition reads: its own Chinese, or the catalog's words where that language has some. */
export function ruleWords(words: Words, definition: Pick<RuleShape, 'code' | 'name' | 'explanation'>) {
  const own = words.rules[definition.code]
  return { name: own?.name ?? definition.name, explanation: own?.explanation ?? definition.explanation }
}

export function argumentWords(words: Words, definition: RuleShape, argument: RuleArgument) {
  const own = words.rules[definition.code]?.arguments[argument.name]
  const unit = argument.type === 'integer' ? argument.unit : ''
  return { label: own?.label ?? argument.label, unit: own?.unit ?? unit }
}
