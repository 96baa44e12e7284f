import type { Locale } from '../../../contract/sentences'
import { moment } from '../../words/figures'

/** What these name is a moment, in milliseconds since the epoch. */
const isMoment = (name: string, value: unknown): value is number =>
  /(^at|At|Until)$/.test(name) && typeof value === 'number' && value > 1_000_000_000_000

const escaped = (text: string) =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign)

/** Everything that is held, as a page that a person can read: a heading for each kind, a line for each fact, moments as dates. */
export function readablePage(
  held: Record<string, unknown[]>,
  exportedAt: string,
  { title, locale }: { title: string; locale: Locale },
): string {
  const kinds = Object.entries(held).map(
    ([kind, records]) =>
      `<h2>${escaped(kind)} (${records.length})</h2>${records.map((record) => recordOf(record, locale)).join('')}`,
  )
  return (
    `<!doctype html><html lang="${locale}"><meta charset="utf-8"><title>${escaped(title)}</title>` +
    '<style>body{max-width:720px;margin:24px auto;font:16px/1.6 sans-serif}dl{padding:8px 0;border-top:1px solid #ddd}' +
    'dt{color:#5a6663}dd{margin:0 0 4px 16px;overflow-wrap:anywhere}</style>' +
    `<h1>${escaped(title)}</h1><p>${escaped(exportedAt)}</p>${kinds.join('')}</html>`
  )
}

const recordOf = (record: unknown, locale: Locale): string => `<dl>${factsOf(record, locale)}</dl>`

function factsOf(record: unknown, locale: Locale): string {
  if (typeof record !== 'object' || record === null) return `<dd>${escaped(String(record))}</dd>`
  return Object.entries(record)
    .map(([name, value]) => `<dt>${escaped(name)}</dt><dd>${valueOf(name, value, locale)}</dd>`)
    .join('')
}

function valueOf(name: string, value: unknown, locale: Locale): string {
  if (isMoment(name, value)) return moment(value, locale)
  return typeof value === 'object' && value !== null ? `<dl>${factsOf(value, locale)}</dl>` : escaped(String(value))
}
