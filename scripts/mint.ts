import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { keyRingFrom } from '../cloudfunctions/kernel/ports/keys'
import { bareCodes } from '../cloudfunctions/batch/print/bare'
import { csvPrint } from '../cloudfunctions/batch/print/csv'
import type { PrintRun } from '../cloudfunctions/batch/print/run'
import { linkPrefix } from '../cloudfunctions/batch/print/run'
import { batchNumberMax, keyVersionMax, serialMax } from '../domain/code/key'
import { writeSynced } from './write-synced'

const usage = `Mints a batch's codes to print files, with no database: the codes follow from key, batch and serial.

  npm run mint -- --batch <number> --size <codes> --origin <https://host> [--from <serial>] [--out <codes.csv>]
                  [--labels <sheet.pdf> [--label-count <labels>]] [--bare <codes.txt>] [--key-version <version>] [--force]

  --batch         1 to ${batchNumberMax}
  --size          how many codes, from serial --from (0 where left out)
  --out           a CSV: code, url, serial, check
  --labels        label sheets for the first --label-count codes (240 where left out)
  --bare          codes alone, one a line
  --origin        what the printed links begin with; or MASHANG_ORIGIN
  --key-version   the version the batch was minted under, to print it again; the highest where left out
  --force         replaces files that exist

  The keys come from MASHANG_CODE_KEYS, such as 1:<base64 of 32 random bytes>.
  Exit codes: 0 done, 1 a fault while writing, 2 a wrong option, 3 no usable key, 4 a file exists.
`

const exitCodes = { done: 0, faulty: 1, wrongOption: 2, noKey: 3, fileExists: 4 } as const

/** A run that is not started: one sentence for the operator and the process's exit code. */
const refusal = (exitCode: number, sentence: string) => Object.assign(new Error(sentence), { exitCode })

const exitCodeOf = (fault: unknown): number =>
  fault instanceof Error && 'exitCode' in fault && typeof fault.exitCode === 'number'
    ? fault.exitCode
    : exitCodes.faulty

const wrongOption = (sentence: string) => refusal(exitCodes.wrongOption, sentence)
const sentenceOf = (fault: unknown) => (fault instanceof Error ? fault.message : String(fault))

const optionsFrom = (args: string[]) => {
  const text = { type: 'string' } as const
  const flag = { type: 'boolean' } as const
  try {
    return parseArgs({
      args,
      options: {
        batch: text,
        size: text,
        from: text,
        out: text,
        labels: text,
        'label-count': text,
        bare: text,
        origin: text,
        'key-version': text,
        force: flag,
        help: flag,
      },
    }).values
  } catch (fault) {
    throw wrongOption(sentenceOf(fault).replace(/\.?$/, '.'))
  }
}

type Options = ReturnType<typeof optionsFrom>

const wholeNumber = (
  options: Options,
  name: 'batch' | 'size' | 'from' | 'label-count' | 'key-version',
  min: number,
  max: number,
  absent?: number,
) => {
  const text = options[name] ?? absent?.toString()
  if (text === undefined) throw wrongOption(`--${name} is missing.`)
  const number = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN
  if (!(number >= min && number <= max)) throw wrongOption(`--${name} is a whole number from ${min} to ${max}.`)
  return number
}

const keyFor = (options: Options, secret: string | undefined) => {
  const version =
    options['key-version'] === undefined ? undefined : wholeNumber(options, 'key-version', 1, keyVersionMax)
  try {
    const ring = keyRingFrom(secret)
    const key = version === undefined ? ring.newest : ring.all.get(version)
    if (!key) throw new Error(`MASHANG_CODE_KEYS has no version ${version}.`)
    return key
  } catch (fault) {
    throw refusal(exitCodes.noKey, sentenceOf(fault))
  }
}

const originFrom = (options: Options, environment: NodeJS.ProcessEnv) => {
  const origin = options.origin ?? environment['MASHANG_ORIGIN']
  if (origin === undefined) throw wrongOption('--origin is missing.')
  try {
    linkPrefix(origin)
    return origin
  } catch (fault) {
    throw wrongOption(sentenceOf(fault))
  }
}

interface PrintFile {
  path: string
  run: PrintRun
  open(run: PrintRun): AsyncIterable<Uint8Array>
}

/** Only label sheets load the PDF and QR libraries, which take longer than minting a million codes. */
async function* labelSheets(run: PrintRun): AsyncGenerator<Uint8Array> {
  const labels = await import('../cloudfunctions/batch/print/labels')
  yield* labels.labelSheets({ ...run, printedAt: Date.now() })
}

/** The files asked for; throws a refusal where an option is wrong or a file is in the way. */
const planFrom = (options: Options, environment: NodeJS.ProcessEnv): PrintFile[] => {
  const batchNumber = wholeNumber(options, 'batch', 1, batchNumberMax)
  const fromSerial = wholeNumber(options, 'from', 0, serialMax, 0)
  const count = wholeNumber(options, 'size', 1, serialMax + 1 - fromSerial)
  const labels = Math.min(count, wholeNumber(options, 'label-count', 1, count, Math.min(240, count)))
  const { out, bare, labels: sheet } = options
  if (!out && !bare && !sheet) throw wrongOption('Nothing to write: give --out, --labels or --bare.')
  const key = keyFor(options, environment['MASHANG_CODE_KEYS'])
  const origin = out || sheet ? originFrom(options, environment) : ''
  const run = { key, batchNumber, fromSerial, count, origin }
  const files: PrintFile[] = []
  if (out) files.push({ path: out, run, open: csvPrint })
  if (bare) files.push({ path: bare, run, open: bareCodes })
  if (sheet) files.push({ path: sheet, run: { ...run, count: labels }, open: labelSheets })
  const taken = files.find(({ path }) => !options.force && existsSync(path))
  if (taken) throw refusal(exitCodes.fileExists, `${taken.path} exists; --force replaces it.`)
  if (new Set(files.map(({ path }) => path)).size < files.length)
    throw wrongOption('Each file needs a name of its own.')
  return files
}

const barWidth = 30
const barEveryMs = 100

/** A bar on a terminal, redrawn ten times a second at most; nothing where the output is kept in a file. */
const progressBar = (path: string) => {
  let drawnAt = 0
  return (done: number, total: number) => {
    const now = Date.now()
    if (!process.stderr.isTTY || (now - drawnAt < barEveryMs && done < total)) return
    drawnAt = now
    const filled = Math.round((barWidth * done) / total)
    const bar = '#'.repeat(filled).padEnd(barWidth, '.')
    process.stderr.write(`\r[${bar}] ${Math.floor((100 * done) / total)} % ${path}${done < total ? '' : '\n'}`)
  }
}

const write = async ({ path, run, open }: PrintFile) => {
  const startedAt = performance.now()
  const bytes = await writeSynced(path, open({ ...run, onProgress: progressBar(path) }))
  const seconds = (performance.now() - startedAt) / 1000
  const lastSerial = run.fromSerial + run.count - 1
  process.stderr.write(
    `${path}: batch ${run.batchNumber}, serials ${run.fromSerial} to ${lastSerial}, key version ${run.key.version}, ` +
      `${(bytes / 1e6).toFixed(1)} MB on disk in ${seconds.toFixed(1)} s.\n`,
  )
}

/** Runs the command; answers its exit code. Errors go to standard error, one sentence each, never with a key in it. */
export const mint = async (args: string[], environment: NodeJS.ProcessEnv): Promise<number> => {
  try {
    const options = optionsFrom(args)
    if (options.help) process.stdout.write(usage)
    else for (const file of planFrom(options, environment)) await write(file)
    return exitCodes.done
  } catch (fault) {
    const exitCode = exitCodeOf(fault)
    const hint = exitCode === exitCodes.wrongOption ? ' --help lists the options.' : ''
    process.stderr.write(`${sentenceOf(fault)}${hint}\n`)
    return exitCode
  }
}

if (require.main === module)
  void mint(process.argv.slice(2), process.env).then((exitCode) => {
    process.exitCode = exitCode
  })
