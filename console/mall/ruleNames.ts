import type { Words } from '../words'

interface Named {
  code: string
  name: string
  explanation: string
}

/** How a reward's rule reads: its own Chinese, or the catalog's words where that language has some. */
export function nameOf(words: Words, { code, name, explanation }: Named) {
  const own = words.rewardRules[code]
  return { name: own?.name ?? name, explanation: own?.explanation ?? explanation }
}

export function argumentOf(
  words: Words,
  { code }: Pick<Named, 'code'>,
  argument: { name: string; label: string; unit?: string },
) {
  const own = words.rewardRules[code]?.arguments[argument.name]
  return { label: own?.label ?? argument.label, unit: own?.unit ?? argument.unit ?? '' }
}
