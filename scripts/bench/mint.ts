import { execFileSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildSync } from 'esbuild'
import { generate } from 'voucher-code-generator'
import { codeKeyFrom } from '../../cloudfunctions/kernel/ports/keys'
import { bareCodes } from '../../cloudfunctions/batch/print/bare'
import { csvPrint } from '../../cloudfunctions/batch/print/csv'
import { alphabet, codeLength } from '../../domain/code/alphabet'
import { checkShare } from '../../domain/code/check'
import { blockLength } from '../../domain/code/key'
import { openCode } from '../../domain/code/open'
import { sealCode } from '../../domain/code/seal'
import { writeSynced } from '../write-synced'
import type { BenchRow } from './row'

interface Options {
  quick: boolean
  report(row: BenchRow): void
}

const group = 'mint'
const repeats = 5
const linesInChunk = 32_768

// A public test key: the bench's codes are for nobody.
const key = codeKeyFrom(1, new Uint8Array(32))
const keys = new Map([[1, key]])
const run = { key, batchNumber: 12, fromSerial: 0, origin: 'https://m.example.com' }

const median = (values: readonly number[]) => [...values].sort((left, right) => left - right)[values.length >> 1] ?? 0

const secondsOf = async (work: () => unknown): Promise<number> => {
  const startedAt = performance.now()
  await work()
  return (performance.now() - startedAt) / 1000
}

interface Way {
  count: number
  work(): unknown
}

/** Rates per second of several ways to do the same, taken in turns so that a slow moment of the machine meets all. */
const interleaved = async (ways: Map<string, Way>): Promise<(name: string) => number> => {
  const rates = new Map([...ways.keys()].map((name): [string, number[]] => [name, []]))
  for (const { work } of ways.values()) await work()
  for (let repeat = 0; repeat < repeats; repeat++)
    for (const [name, { count, work }] of ways) rates.get(name)?.push(count / (await secondsOf(work)))
  return (name) => median(rates.get(name) ?? [])
}

async function* linesOf(codes: Iterable<string>): AsyncGenerator<Uint8Array> {
  let lines: string[] = []
  for (const code of codes) {
    if (lines.push(code) < linesInChunk) continue
    yield Buffer.from(`${lines.join('\n')}\n`, 'latin1')
    lines = []
  }
  if (lines.length > 0) yield Buffer.from(`${lines.join('\n')}\n`, 'latin1')
}

function* repeated(count: number, make: () => string) {
  for (let made = 0; made < count; made++) yield make()
}

/** How many more codes ours mints, so that each way works about as long between the disk's confirmations. */
const oursMore = 10

/** Ours against the packages people mint with: twenty-character codes, one a line, to a file, confirmed by the disk. */
const mintRates = async (count: number, path: string, report: Options['report']) => {
  const { customAlphabet } = await import('nanoid')
  const nextId = customAlphabet(alphabet, codeLength)
  const more = oursMore * count
  const vouchers = () => generate({ count, length: codeLength, charset: alphabet })
  const rateOf = await interleaved(
    new Map([
      ['sealed', { count: more, work: () => writeSynced(path, bareCodes({ ...run, count: more })) }],
      ['voucher', { count, work: () => writeSynced(path, linesOf(vouchers())) }],
      ['nanoid', { count, work: () => writeSynced(path, linesOf(repeated(count, nextId))) }],
      ['csv', { count: more, work: () => writeSynced(path, csvPrint({ ...run, count: more })) }],
    ]),
  )
  const value = rateOf('sealed')
  const minted = { group, name: 'codes to a file, synced', unit: 'codes/s', value }
  report({ ...minted, target: '≥ 10 000 000', holds: value >= 10e6 })
  const peers = [
    { name: 'voucher', baselineName: 'voucher-code-generator', least: 20 },
    { name: 'nanoid', baselineName: 'nanoid customAlphabet', least: 10 },
  ] as const
  for (const { name, baselineName, least } of peers) {
    const baseline = rateOf(name)
    const ratio = value / baseline
    report({ ...minted, baseline, baselineName, ratio, target: `≥ ${least} ×`, holds: ratio >= least })
  }
  const csv = rateOf('csv')
  report({
    group,
    name: 'CSV rows to a file, synced',
    unit: 'rows/s',
    value: csv,
    target: '≥ 2 000 000',
    holds: csv >= 2e6,
  })
}

/** In a process of its own, bundled as it is deployed: compiling TypeScript on the way takes forty megabytes of its own. */
const memory = (count: number, folder: string, report: Options['report']) => {
  const script = join(folder, 'mint-memory.cjs')
  buildSync({ entryPoints: [require.resolve('./mint-memory')], outfile: script, bundle: true, platform: 'node' })
  const peakBytes = Number(execFileSync(process.execPath, [script, join(folder, 'codes'), String(count)]))
  const value = Math.round(peakBytes / 1e6)
  const name = `peak memory, ${count / 1e6} M codes to a file`
  report({ group, name, unit: 'MB', value, target: '≤ 100', holds: value <= 100 })
}

/** A guess as good as a forger without the keys can make: known version, right check character. */
const forgery = () => {
  const symbols = [1, ...Array.from({ length: codeLength - 2 }, () => Math.floor(32 * Math.random()))]
  const check = symbols.reduce((sum, symbol, place) => sum ^ checkShare(place, symbol), 0)
  return [...symbols, check].map((symbol) => alphabet.charAt(symbol)).join('')
}

const openRates = async (count: number, report: Options['report']) => {
  const genuine = Array.from({ length: count }, (_, serial) => sealCode(key, 12, serial))
  const forged = Array.from({ length: count }, forgery)
  const block = new Uint8Array(blockLength)
  const encipherTwice = () => {
    for (let code = 0; code < count; code++) key.mac(key.mask(block))
  }
  const opened = (codes: string[]) => codes.filter((code) => openCode(code, keys).ok).length
  const rateOf = await interleaved(
    new Map([
      ['genuine', { count, work: () => opened(genuine) }],
      ['cipher', { count, work: encipherTwice }],
      ['forged', { count, work: () => opened(forged) }],
    ]),
  )
  const value = rateOf('genuine')
  const baseline = rateOf('cipher')
  const limit = { baseline, baselineName: 'the two AES calls in it', ratio: value / baseline }
  const name = 'codes verified one by one'
  report({ group, name, unit: 'codes/s', value, ...limit, target: '≥ 300 000', holds: value >= 300e3 })
  report({ group, name: 'forgeries refused one by one', unit: 'codes/s', value: rateOf('forged') })
  const refused = (100 * (count - opened(forged))) / count
  const isExact = refused === 100 && opened(genuine) === count
  report({
    group,
    name: 'forgeries refused with no database call',
    unit: '%',
    value: refused,
    target: '100',
    holds: isExact,
  })
}

/** What minting, printing and verifying cost, each against its target. */
export async function mint({ quick, report }: Options): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-mint-'))
  try {
    await mintRates(quick ? 200_000 : 500_000, join(folder, 'codes'), report)
    memory(quick ? 2_000_000 : 10_000_000, folder, report)
    await openRates(quick ? 50_000 : 200_000, report)
  } finally {
    await rm(folder, { recursive: true })
  }
}
