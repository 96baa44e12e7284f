import { availableParallelism, cpus, totalmem } from 'node:os'
import type { MeasuredRow } from './group'
import { besideOf, judgementOf, measureOf } from './table'

/** What one run measured of one group, and where. */
interface Measurement {
  measuredOn: string
  machine: string
  quick: boolean
  rows: MeasuredRow[]
}

/** The latest measurement of every group, as docs/benchmarks.json keeps it. */
export type BenchRecord = Record<string, Measurement>

/** Between these the page's table stands; nothing there is typed by hand. */
const opening = '<!-- results: written by `npm run bench -- --record` -->'
const closing = '<!-- end of results -->'

export const thisMachine = (): string =>
  `${availableParallelism()} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}`

/** The record with each measured group's rows in the place of its older ones. */
export function recorded(
  record: BenchRecord,
  rows: readonly MeasuredRow[],
  { measuredOn, machine, quick }: Omit<Measurement, 'rows'>,
): BenchRecord {
  const groups = [...new Set(rows.map(({ group }) => group))]
  const measured = groups.map((group) => [
    group,
    { measuredOn, machine, quick, rows: rows.filter((row) => row.group === group) },
  ])
  return { ...record, ...Object.fromEntries(measured) }
}

/** The page with its table made anew from the record. Throws where the page has no place for one. */
export function pageWith(page: string, record: BenchRecord): string {
  const [from, to] = [page.indexOf(opening), page.indexOf(closing)]
  if (from < 0 || to < from) throw new Error('the page has no place for results')
  return `${page.slice(0, from)}${opening}\n\n${tablesOf(record)}\n\n${page.slice(to)}`
}

const tablesOf = (record: BenchRecord): string =>
  Object.entries(record)
    .map(([group, { measuredOn, machine, quick, rows }]) =>
      [
        `**${group}**, ${measuredOn}, ${quick ? 'a quick run' : 'a full run'}; ${machine}`,
        '',
        '| row | measured | beside | target |',
        '| --- | --- | --- | --- |',
        ...rows.map(
          (row) => `| ${[row.name, measureOf(row), besideOf(row), judgementOf(row)].map(cell).join(' | ')} |`,
        ),
      ].join('\n'),
    )
    .join('\n\n')

const cell = (text: string): string => text.replaceAll('|', '\\|')
