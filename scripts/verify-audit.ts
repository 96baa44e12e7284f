import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { collections } from '../cloudfunctions/declared'
import type { AuditLine, AuditSeal } from '../cloudfunctions/kernel/call/documents'
import { verifyTrail, type TrailFault, type TrailVerdict } from '../cloudfunctions/kernel/call/verify-chain'
import { keyRingFrom } from '../cloudfunctions/kernel/ports/keys'
import type { Member } from '../domain/member/member'
import { openEngine, type Engine } from '../local/engine/engine'
import { placesIn } from '../local/settings'
import { everyDocument } from './every-document'

const usage = `Goes through the audit trail and the chain that seals it, and names every line that was changed, taken out, put in or moved.

  npm run verify-audit -- [folder] [--head hash]      .data where left out; a head that was noted down outside

  The keys are the folder's own, or MASHANG_CODE_KEYS.
  Exit codes: 0 nothing is wrong, 1 something is, 2 no trail or no keys in the folder, or another process has it open.
`

const exitCodes = { sound: 0, faulty: 1, unreadable: 2 } as const

/** So many faults are named; beyond that their number says enough. */
const namedMax = 20

/** Verifies the trail of a brand on this machine. */
export const verifyAudit = (engine: Engine, codeKeys: string, seenHead?: string): TrailVerdict =>
  verifyTrail({
    seal: keyRingFrom(codeKeys).seal,
    seals: everyDocument<AuditSeal>(engine, 'auditSeals'),
    lineBy: (id) => read<AuditLine>(engine, id),
    lines: everyDocument<AuditLine>(engine, 'audit'),
    somebodyLeft: hasLeavers(engine),
    seenHead,
  })

function read<Document>(engine: Engine, id: string): Document | undefined {
  const text = engine.read('audit', id)
  return text === undefined ? undefined : (JSON.parse(text) as Document)
}

function hasLeavers(engine: Engine): boolean {
  for (const { number } of everyDocument<Member>(engine, 'members')) if (number === '') return true
  return false
}

export const sayFault = (fault: TrailFault): string => {
  switch (fault.kind) {
    case 'changed':
      return `line ${fault.line} of ${moment(fault.at)} was changed`
    case 'emptied':
      return `line ${fault.line} of ${moment(fault.at)} was emptied, though nobody has left`
    case 'missing':
      return `line ${fault.line} of ${moment(fault.at)} is missing`
    case 'inserted':
      return `line ${fault.line} of ${moment(fault.at)} is in no seal: it was put in afterwards`
    case 'sealMissing':
      return `seal ${fault.seal} is missing`
    case 'sealChanged':
      return `seal ${fault.seal} was changed`
    case 'sealUnlinked':
      return `seal ${fault.seal} does not follow the one before it`
    case 'headUnknown':
      return `the head ${fault.head} is in no seal: the end was cut off, or the chain was made anew`
  }
}

const moment = (at: number): string => new Date(at).toISOString()

function sayVerdict({ lines, seals, anonymous, unsealed, head, faults }: TrailVerdict): string {
  const said = [
    `${lines} lines, ${seals} seals; ${unsealed} lines are not sealed yet, ${anonymous} were made anonymous`,
    head ? `head ${head.number} ${head.hash}, sealed until ${moment(head.until)}` : 'there is no seal yet',
    ...faults.slice(0, namedMax).map(sayFault),
    ...(faults.length > namedMax ? [`and ${faults.length - namedMax} more`] : []),
    faults.length === 0 ? 'Nothing is wrong.' : `${faults.length} wrong.`,
  ]
  return `${said.join('\n')}\n`
}

/** Runs the command; answers its exit code. */
export function verify(args: readonly string[]): number {
  const at = args.indexOf('--head')
  const seenHead = at === -1 ? undefined : args[at + 1]
  const [folder = '.data'] = at === -1 ? args : [...args.slice(0, at), ...args.slice(at + 2)]
  if (folder.startsWith('-') || (at !== -1 && seenHead === undefined)) return refuse(usage)
  const path = join(folder, 'documents.sqlite')
  const keys = keysOf(folder)
  if (!existsSync(path) || keys === undefined) return refuse(`There is no trail, or there are no keys, in ${folder}.\n`)
  let engine: Engine
  try {
    engine = openEngine({ path, collections })
  } catch (fault) {
    return refuse(`${path} cannot be opened: ${fault instanceof Error ? fault.message : String(fault)}\n`)
  }
  const verdict = verifyAudit(engine, keys, seenHead)
  engine.close()
  process.stdout.write(sayVerdict(verdict))
  return verdict.faults.length === 0 ? exitCodes.sound : exitCodes.faulty
}

function keysOf(folder: string): string | undefined {
  const given = process.env['MASHANG_CODE_KEYS']
  if (given !== undefined) return given
  const { keys } = placesIn(folder)
  return existsSync(keys) ? readFileSync(keys, 'utf8').trim() : undefined
}

function refuse(said: string): number {
  process.stderr.write(said)
  return exitCodes.unreadable
}

if (require.main === module) process.exitCode = verify(process.argv.slice(2))
