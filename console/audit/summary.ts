import type { Locale } from '../../contract/sentences'
import type { Given } from '../cloud/call'
import { figure } from '../ui/figures'
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

/** What was changed, each field as it was and as it is. */
export const sayChanges = (changes: Line['changes'], words: Words, locale: Locale): string =>
  changes
    .map(({ field, from, to }) => {
      const [before, after] = [from, to].map((value) => textOf(field, parsed(value), words, locale))
      return `${words.audit.fields[field] ?? field} ${before} → ${after}`
    })
    .join(' · ')

const times = ['at', 'opensAt', 'closesAt', 'startsAt', 'endsAt']

/** What people typed stands as they typed it, even where it is spelled like one of our words. */
const typedFields: ReadonlySet<string> = new Set([
  ...['account', 'name', 'tagline', 'label', 'title', 'carrier', 'number', 'till', 'reason', 'note', 'why'],
])

function textOf(field: string, value: unknown, words: Words, locale: Locale): string {
  if (value === null) return words.audit.nothing
  if (typeof value === 'number') return times.includes(field) ? shortTime(value, locale) : figure(value)
  if (typeof value === 'boolean') return value ? words.shell.yes : words.shell.no
  if (Array.isArray(value)) return words.audit.several(value.length)
  if (typeof value === 'object') return 'code' in value ? ruleName(String(value.code), words) : '…'
  const text = String(value)
  return typedFields.has(field) ? text : (words.audit.values[text] ?? text)
}

const ruleName = (code: string, words: Words) => words.audit.values[code] ?? code

function fieldsOf(input: string): [string, unknown][] {
  const fields = parsed(input)
  return typeof fields === 'object' && fields !== null ? Object.entries(fields) : []
}

/** What was too long to be kept whole is no JSON any more, and stands as it is. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
