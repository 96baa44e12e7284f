import type { Locale } from '../../contract/sentences'
import { sayPermission } from '../../contract/sentences/permissions'
import { argumentWords } from '../../contract/sentences/rule-arguments'
import { isPermission } from '../../contract/words/permissions'
import type { Given } from '../cloud/call'
import { figure } from '../ui/figures'
import { ruleWords } from '../ui/ruleWords'
import { nameOfRole } from '../ui/roles'
import { shortTime } from '../ui/time'
import type { Words } from '../words'

type Line = Given<'listAudit'>['lines'][number]

/** An audit line's input as people read it: known fields by name, times as times, numbers by thousands. */
export function summaryOf(input: string, words: Words, locale: Locale): string {
  const fields = new Map(fieldsOf(input))
  return Object.entries(words.audit.fields)
    .filter(([field]) => fields.has(field))
    .map(([field, label]) => `${label} ${textOf(field, fields.get(field), words, locale)}`)
    .join(' · ')
}

/**
 * What a command changed, each field as it was and as it is, with at most so many signs of either; where these cannot be
 * told apart, only that it was.
 */
export const sayChanges = ({ procedure, changes }: Line, signsMax: number, words: Words, locale: Locale): string[] =>
  changes.map(({ field, from, to }) => {
    const label = words.audit.fields[field] ?? field
    const isReward = field === 'state' && procedure.endsWith('Reward')
    const states: Partial<Record<string, string>> = isReward ? words.reward.states : {}
    const [before = '', after = ''] = [from, to].map((json) => {
      const value = parsed(json)
      const text = (typeof value === 'string' && states[value]) || textOf(field, value, words, locale)
      return text.length > signsMax ? `${text.slice(0, signsMax)}${untold}` : text
    })
    const isTold = before !== after && before !== untold && after !== untold
    return isTold ? `${label} ${before} → ${after}` : words.audit.changedWithin(label)
  })

/** Stands for what is too much for a line. */
const untold = '…'

const times = ['at', 'opensAt', 'closesAt', 'startsAt', 'endsAt']

/** What people typed stands as they typed it, even where it is spelled like one of our words. */
const typedFields: ReadonlySet<string> = new Set([
  ...[
    'account',
    'name',
    'tagline',
    'description',
    'instructions',
    'label',
    'title',
    'carrier',
    'number',
    'till',
    'reason',
    'note',
    'why',
  ],
])

function textOf(field: string, value: unknown, words: Words, locale: Locale): string {
  if (value === null) return words.audit.nothing
  if (typeof value === 'number') return times.includes(field) ? shortTime(value, locale) : figure(value)
  if (typeof value === 'boolean') return value ? words.shell.yes : words.shell.no
  if (Array.isArray(value)) return sayList(value, words, locale)
  if (typeof value === 'object') return 'code' in value ? sayRule(value, words, locale) : untold
  const text = String(value)
  return typedFields.has(field) ? text : (words.audit.values[text] ?? text)
}

/** Permissions and roles by their names, of which it matters which they are; of anything else how many there are. */
function sayList(list: readonly unknown[], words: Words, locale: Locale): string {
  const named = list.flatMap((each) => {
    if (typeof each === 'string' && isPermission(each)) return [sayPermission(each, locale)]
    const { role }: { role?: unknown } = Object(each)
    return typeof role === 'string' ? [nameOfRole(role, words)] : []
  })
  return named.length > 0 && named.length === list.length
    ? named.join(words.shell.comma)
    : words.audit.several(list.length)
}

/** A rule by its name and the numbers that it is given; what it has by rows stands in its form. */
function sayRule(rule: object, words: Words, locale: Locale): string {
  const parts = new Map<string, unknown>(Object.entries(rule))
  const code = String(parts.get('code'))
  const { name } = ruleWords({ ...words.rewardRules, ...words.rules }, { code })
  const numbers = Object.entries(Object(parts.get('args'))).flatMap(([argument, value]) =>
    typeof value === 'number' ? [`${figure(value)} ${argumentWords(code, argument, locale)?.unit ?? ''}`.trim()] : [],
  )
  return [words.audit.values[code] ?? name, ...numbers].join(' ')
}

function fieldsOf(input: string): [string, unknown][] {
  const fields = parsed(input)
  return typeof fields === 'object' && fields !== null ? Object.entries(fields) : []
}

/** What was too long to be kept whole is no JSON any more: a text goes on after its beginning, a list is not told. */
function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return /^[[{]/.test(json) ? {} : `${json.replace(/^"/, '')}…`
  }
}
