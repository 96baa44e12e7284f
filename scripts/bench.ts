import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { bundled } from './bench/bundled'
import type { Group, MeasuredRow } from './bench/group'
import { pageWith, recorded, thisMachine, type BenchRecord } from './bench/record'
import { lineOf } from './bench/table'

/** Groups load what they need only when they run: one of them starts the SDK, which takes a while. */
const everyGroup: Record<string, Group> = {
  mint: async (options) => (await import('./bench/mint')).mint(options),
  scan: async (options) => ((await bundled(require.resolve('./bench/scan'))) as { scan: Group }).scan(options),
  engine: async (options) => ((await bundled(require.resolve('./bench/engine'))) as { engine: Group }).engine(options),
  points: async (options) => ((await bundled(require.resolve('./bench/points'))) as { points: Group }).points(options),
  mall: async (options) => ((await bundled(require.resolve('./bench/mall'))) as { mall: Group }).mall(options),
  search: async (options) => ((await bundled(require.resolve('./bench/search'))) as { search: Group }).search(options),
  community: async (options) => (await import('./bench/community')).community(options),
  weapp: async (options) => (await import('./bench/weapp')).weapp(options),
}

const usage = (groups: readonly string[]) => `Measures this machine's cloud beside what it is compared with, in one run.

  npm run bench -- [--only ${groups.join(',')}] [--quick] [--json <file>] [--record]

  --only    some of the groups, with commas between them
  --quick   fewer and shorter repeats
  --json    also writes the rows as a JSON array to this file
  --record  also keeps the rows in docs/benchmarks.json and makes the table of docs/benchmarks.md of them
`

const exitCodes = { done: 0, faulty: 1, wrongOption: 2 } as const

/** Runs the command; answers its exit code. A target that is missed is a result and no fault. */
export async function bench(
  args: string[],
  groups: Record<string, Group> = everyGroup,
  print: (text: string) => void = (text) => process.stdout.write(text),
): Promise<number> {
  const names = Object.keys(groups)
  const options = optionsFrom(args, names)
  if ('refusal' in options) {
    process.stderr.write(`${options.refusal}\n`)
    return exitCodes.wrongOption
  }
  if (options.help) {
    print(usage(names))
    return exitCodes.done
  }
  const rows: MeasuredRow[] = []
  const report = (row: MeasuredRow) => {
    rows.push(row)
    print(`${lineOf(row)}\n`)
  }
  const failed = await runAll(groups, options.only, {
    quick: options.quick,
    report,
    say: (sentence) => print(`${sentence}\n`),
  })
  if (options.json !== undefined) writeFileSync(options.json, `${JSON.stringify(rows, null, 2)}\n`)
  if (options.record) await keepRecord(rows, options.quick)
  print(`${summaryOf(rows)}\n`)
  return failed.length > 0 ? exitCodes.faulty : exitCodes.done
}

/** A group that breaks is told of, and the others still run. */
async function runAll(groups: Record<string, Group>, only: readonly string[], options: Parameters<Group>[0]) {
  const failed: string[] = []
  for (const name of only) {
    try {
      await groups[name]?.(options)
    } catch (fault) {
      failed.push(name)
      process.stderr.write(
        `${name} broke: ${fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)}\n`,
      )
    }
  }
  return failed
}

const docs = join(__dirname, '..', 'docs')
const recordFile = join(docs, 'benchmarks.json')
const pageFile = join(docs, 'benchmarks.md')

/** Puts what was measured in the place of older rows of the same groups, in the record and on the page. */
async function keepRecord(rows: readonly MeasuredRow[], quick: boolean): Promise<void> {
  const { format, resolveConfig } = await import('prettier')
  const config = await resolveConfig(pageFile)
  const before: BenchRecord = existsSync(recordFile) ? JSON.parse(readFileSync(recordFile, 'utf8')) : {}
  const measuredOn = new Date().toISOString().slice(0, 10)
  const record = recorded(before, rows, { measuredOn, machine: thisMachine(), quick })
  writeFileSync(recordFile, await format(JSON.stringify(record), { ...config, parser: 'json' }))
  const page = pageWith(readFileSync(pageFile, 'utf8'), record)
  writeFileSync(pageFile, await format(page, { ...config, parser: 'markdown' }))
}

function optionsFrom(args: string[], names: readonly string[]) {
  try {
    const { only, quick, json, record, help } = parseArgs({
      args,
      options: {
        only: { type: 'string' },
        quick: { type: 'boolean' },
        json: { type: 'string' },
        record: { type: 'boolean' },
        help: { type: 'boolean' },
      },
    }).values
    const asked = only === undefined ? [...names] : only.split(',').map((name) => name.trim())
    const unknown = asked.find((name) => !names.includes(name))
    if (unknown !== undefined) return { refusal: `There is no group "${unknown}": the groups are ${names.join(', ')}.` }
    return { only: asked, quick: quick ?? false, json, record: record ?? false, help: help ?? false }
  } catch (fault) {
    return { refusal: fault instanceof Error ? fault.message : String(fault) }
  }
}

function summaryOf(rows: readonly MeasuredRow[]): string {
  const judged = rows.filter(({ holds }) => holds !== undefined)
  const missed = judged.filter(({ holds }) => !holds)
  const names = missed.map(({ group, name }) => `${group}: ${name}`).join('; ')
  return missed.length === 0
    ? `All ${judged.length} targets hold.`
    : `${missed.length} of ${judged.length} targets missed: ${names}.`
}

if (require.main === module)
  void bench(process.argv.slice(2)).then((exitCode) => {
    process.exitCode = exitCode
  })
