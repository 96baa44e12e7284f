import { existsSync, mkdirSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { ExpiryRule } from '../domain/points/policies'
import { seededChance, simulateYear } from './bench/points/year'
import { openBenchBrand } from './bench/scan/brand'
import { verify } from './verify-ledger'

const usage = `Lets a year happen to a brand of its own: members scan, spend, cancel and earn for later, the jobs run every night.
Ends with verify-ledger over the folder.

  npm run simulate-year -- <new folder> [--members 10000] [--events 12] [--seed 1]

  Exit codes: those of verify-ledger.
`

const refused = 2
/** A million members' year takes hours and tens of gigabytes; a slip of the finger stops here. */
const membersMax = 1_000_000
const eventsMax = 1_000

/** Short enough that points of the same year expire. */
const expiry: ExpiryRule = { code: 'rollingMonths', args: { months: 3 } }

/** Runs the command; answers its exit code. */
async function run(args: readonly string[]): Promise<number> {
  const asked = readOptions(args)
  if (typeof asked === 'string') {
    process.stderr.write(asked)
    return refused
  }
  const { folder, members, events, seed } = asked
  mkdirSync(folder, { recursive: true })
  const startedAt = performance.now()
  const say = (said: string) =>
    process.stderr.write(`${Math.round((performance.now() - startedAt) / 1000)} s  ${said}\n`)
  const brand = await openBenchBrand({ folder, filesFolder: folder, members, expiry })
  say(`${members} members have joined`)
  const year = await simulateYear(brand, events, seededChance(seed), (day) => {
    if (day % 30 === 0) say(`day ${day}`)
  })
  await brand.close()
  const { heapUsed, rss } = process.memoryUsage()
  say(
    `${year.events} events, ${year.expired} expiries, ${year.released} releases; ${megabytes(rss)} MB, heap ${megabytes(heapUsed)} MB`,
  )
  return verify([folder])
}

const megabytes = (bytes: number) => Math.round(bytes / 2 ** 20)

function readOptions(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        members: { type: 'string', default: '10000' },
        events: { type: 'string', default: '12' },
        seed: { type: 'string', default: '1' },
      },
    })
    const [folder] = positionals
    const [members, events, seed] = [Number(values.members), Number(values.events), Number(values.seed)]
    const fits = (value: number, max: number) => Number.isInteger(value) && value >= 1 && value <= max
    if (
      !folder ||
      positionals.length > 1 ||
      !fits(members, membersMax) ||
      !fits(events, eventsMax) ||
      !Number.isInteger(seed)
    )
      return usage
    return existsSync(folder)
      ? `${folder} exists already: a year begins in a new folder.\n`
      : { folder, members, events, seed }
  } catch {
    return usage
  }
}

void run(process.argv.slice(2)).then((exitCode) => (process.exitCode = exitCode))
