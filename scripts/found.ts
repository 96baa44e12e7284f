import { createHmac } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { parseArgs } from 'node:util'
import { object, optional, parse, picklist, record, safeParse, string, unknown } from 'valibot'
import type { Answer, Sent } from '../contract'
import { sentenceOf } from '../contract/sentences/desk'
import {
  codePlaces,
  colorsFrom,
  itemUnits,
  itemUses,
  logoSidePixelsMax,
  trades,
  usualItems,
} from '../contract/words/brand'
import { redrawn } from '../cloudfunctions/kernel/pictures/redrawn'

const usage = `Founds the brand of a deployed environment, or of npm start -- --new: once, and a second time is refused.

  npm run found -- --desk <https://desk.brand.cn> [--from <brand.json>]

  --desk   the address that serves /call/ops
  --from   what the brand is, as JSON; whatever is missing is asked for at the terminal

  The secret comes from MASHANG_FOUNDING_SECRET, the same that the cloud's function has; at npm start -- --new it is what
  stands behind the last / of the link. The administrator's password may come from MASHANG_ADMIN_PASSWORD.
  Fields of the file: ${fieldNames().join(', ')}.
  Exit codes: 0 founded (or was, by the same file), 1 the cloud gave no answer, 2 something is missing, 3 refused.
`

const exitCodes = { done: 0, unreachable: 1, missing: 2, refused: 3 } as const

/** What a file may say, and what is asked where it does not. A question that ends with ? may be left empty. */
function questions(): Record<string, string> {
  return {
    trade: `trade (${trades.join(', ')})`,
    name: 'name of the brand',
    slogan: 'the brand in one line?',
    logo: 'logo, a PNG or JPEG file',
    accent: 'accent colour, #RRGGBB',
    unit: `an item is called (${itemUnits.join(', ')}; empty for what the trade usually sells)?`,
    codePlace: `its code is (${codePlaces.join(', ')}; empty as above)?`,
    use: `people … it (${itemUses.join(', ')}; empty as above)?`,
    codeOrigin: 'origin of printed links, e.g. https://m.brand.cn',
    phone: 'service phone',
    hours: 'service hours, e.g. 每天 9:00–21:00',
    email: 'service e-mail?',
    privacyEmail: 'e-mail for privacy',
    privacyPhone: 'phone for privacy?',
    company: 'company, as on its licence',
    address: 'its address?',
    adminName: 'name of the first administrator',
    account: 'account of the first administrator',
    password: 'password of the first administrator',
  }
}

function fieldNames(): string[] {
  return Object.keys(questions())
}

type Fields = Record<string, string>

/** Runs the command; answers the process's exit code. */
export async function found(args: string[], environment: NodeJS.ProcessEnv, isTerminal: boolean): Promise<number> {
  const options = optionsFrom(args)
  const secret = environment['MASHANG_FOUNDING_SECRET']
  if (!options || options.help) return say(usage, options ? exitCodes.done : exitCodes.missing)
  if (!options.desk) return say('--desk is missing.', exitCodes.missing)
  if (!secret) return say('MASHANG_FOUNDING_SECRET is missing.', exitCodes.missing)
  const given = readFields(options.from)
  if (!given) return say(`${options.from} is no JSON of texts, or is not there.`, exitCodes.missing)
  const password = environment['MASHANG_ADMIN_PASSWORD']
  const fields = await completed({ ...(password ? { password } : {}), ...given }, isTerminal)
  if ('missing' in fields) return say(`Missing: ${fields.missing.join(', ')}.`, exitCodes.missing)
  const logo = await logoIn(resolve(options.from ? dirname(options.from) : '.', fields.given['logo'] ?? ''))
  if (!logo) return say('The logo is no PNG or JPEG of at least 96 pixels a side.', exitCodes.missing)
  const asked = askedOf(fields.given, logo, secret)
  if (!asked)
    return say('trade, unit, codePlace or use is none of those there are, or accent is no #RRGGBB.', exitCodes.missing)
  return send(options.desk, asked)
}

function optionsFrom(args: string[]) {
  try {
    const text = { type: 'string' } as const
    return parseArgs({ args, options: { desk: text, from: text, help: { type: 'boolean' } } }).values
  } catch {
    return undefined
  }
}

function readFields(path: string | undefined): Fields | undefined {
  if (path === undefined) return {}
  if (!existsSync(path)) return undefined
  try {
    const read = safeParse(record(string(), string()), JSON.parse(readFileSync(path, 'utf8')))
    return read.success ? read.output : undefined
  } catch {
    return undefined
  }
}

/** With what the file left out, where somebody is there to be asked. */
async function completed(given: Fields, isTerminal: boolean): Promise<{ given: Fields } | { missing: string[] }> {
  const open = Object.entries(questions()).filter(([name]) => given[name] === undefined)
  const needed = open.filter(([, question]) => !question.endsWith('?'))
  if (!isTerminal) return needed.length > 0 ? { missing: needed.map(([name]) => name) } : { given }
  const terminal = createInterface({ input: process.stdin, output: process.stderr })
  const all = { ...given }
  for (const [name, question] of open) {
    let said = ''
    do said = (await terminal.question(`${question}: `)).trim()
    while (said === '' && !question.endsWith('?'))
    all[name] = said
  }
  terminal.close()
  return { given: all }
}

/** Larger ones are no logos. */
const logoSideMax = 4_096

async function logoIn(path: string): Promise<string | undefined> {
  if (!existsSync(path)) return undefined
  const side = logoSidePixelsMax
  const drawing = { sideMin: 96, sideMax: logoSideMax, side, cover: false, quality: 85 }
  const made = await redrawn({ name: '' }, readFileSync(path), drawing)
  return typeof made === 'string' ? undefined : made.bytes.toString('base64')
}

const choices = object({
  trade: picklist(trades),
  unit: optional(picklist(itemUnits)),
  codePlace: optional(picklist(codePlaces)),
  use: optional(picklist(itemUses)),
})

function askedOf(fields: Fields, logo: string, secret: string): Sent<'ops', 'found'> | undefined {
  const text = (name: string) => fields[name] ?? ''
  const named = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''))
  const chosen = safeParse(choices, named)
  if (!chosen.success || !/^#[0-9A-Fa-f]{6}$/.test(text('accent'))) return undefined
  const { trade, ...item } = chosen.output
  return {
    secret,
    trade,
    name: text('name'),
    slogan: text('slogan'),
    logo,
    colors: colorsFrom(text('accent')),
    radius: 14,
    item: { ...usualItems[trade], ...item },
    codeOrigin: text('codeOrigin'),
    contact: { phone: text('phone'), hours: text('hours'), ...(text('email') ? { email: text('email') } : {}) },
    privacyContact: { email: text('privacyEmail'), ...(text('privacyPhone') ? { phone: text('privacyPhone') } : {}) },
    company: { name: text('company'), address: text('address') },
    admin: { account: text('account'), name: text('adminName'), password: text('password') },
  }
}

/** The same file is the same request: sent again, it is met and not refused. */
async function send(desk: string, { secret, ...input }: Sent<'ops', 'found'>): Promise<number> {
  const requestId = createHmac('sha256', secret).update(JSON.stringify(input)).digest('hex').slice(0, 32)
  try {
    const response = await fetch(new URL('/call/ops', desk), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ procedure: 'found', requestId, input: { ...input, secret } }),
    })
    const answer = parse(object({ ok: unknown() }), await response.clone().json())
    const whole = (await response.json()) as Answer<'ops', 'found'>
    if (answer.ok === true && whole.ok)
      return say(`${whole.value.brandName} is founded; sign in as ${whole.value.account}.`, exitCodes.done)
    if (!whole.ok) return say(sentenceOf(whole.refusal, 'en'), exitCodes.refused)
  } catch {
    // Nobody answered, or something that is no cloud of ours.
  }
  return say(`No cloud answers at ${desk}.`, exitCodes.unreachable)
}

function say(sentence: string, exitCode: number): number {
  process.stderr.write(`${sentence.trimEnd()}\n`)
  return exitCode
}

if (require.main === module)
  void found(process.argv.slice(2), process.env, process.stdin.isTTY).then((exitCode) => {
    process.exitCode = exitCode
  })
