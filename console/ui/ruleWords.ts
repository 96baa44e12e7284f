import { argumentWords, type ArgumentWords } from '../../contract/sentences/rule-arguments'
import type { RuleWords } from '../words/zh-CN/rules'
import { useLanguage } from './language'

/** How a rule reads by one of the desk's catalogs; one that the catalog does not know goes by its code. */
export const ruleWords = (catalog: Record<string, RuleWords>, { code }: { code: string }): RuleWords =>
  catalog[code] ?? { name: code, explanation: '' }

/** How a rule's argument reads, by the path to it; in the reader's language. */
export function useArgumentWords({ code }: { code: string }): (path: string) => ArgumentWords {
  const locale = useLanguage()
  return (path) => argumentWords(code, path, locale) ?? { label: path, unit: '' }
}
