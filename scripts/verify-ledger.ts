import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { collections } from '../cloudfunctions/declared'
import type { Deletion } from '../cloudfunctions/member/documents'
import type { Member } from '../domain/member/member'
import { book, emptyBalance, imbalance, type Balance } from '../domain/points/balance'
import { accounts, type Account, type Entry } from '../domain/points/ledger'
import { nextExpiryOn } from '../domain/points/lots'
import type { Pending } from '../domain/points/pending'
import { openEngine, type Engine } from '../local/engine/engine'
import { everyDocument } from './every-document'
import { faultsInStock } from './verify-stock'

const usage = `Works every balance out anew from the ledger's entries and compares it with the cards, and counts every order against
the stock it was taken from.

  npm run verify-ledger -- [folder]      .data where left out

  Exit codes: 0 all agree, 1 something differs, 2 no ledger in the folder, or another process has it open.
`

const exitCodes = { sound: 0, faulty: 1, unreadable: 2 } as const

/** So many faults are named; beyond that their number says enough. */
const namedMax = 20

export interface Verdict {
  entries: number
  members: number
  /** The ledger's sum by account; together they are zero. */
  sums: Record<Account, number>
  faults: number
  /** The first of them, in plain words. */
  named: string[]
}

/** Goes through the whole ledger in bounded memory. `progress` hears of what has been looked at. */
export function verifyLedger(engine: Engine, progress: (said: string) => void = () => undefined): Verdict {
  const verdict: Verdict = { entries: 0, members: 0, sums: noSums(), faults: 0, named: [] }
  const fault = (said: string) => {
    verdict.faults += 1
    if (verdict.named.length < namedMax) verdict.named.push(said)
  }
  const leavers = leaversIn(engine)
  for (const entry of everyDocument<Entry>(engine, 'entries')) {
    verdict.entries += 1
    for (const { account, points } of entry.postings) verdict.sums[account] += points
    if (imbalance(entry.postings) !== 0) fault(`entry ${entry._id} is out by ${imbalance(entry.postings)}`)
    if (entry.postings.length > 0 && engine.read('members', leavers.cardOf(entry.memberId)) === undefined)
      fault(`entry ${entry._id} is booked to somebody without a card`)
    if (verdict.entries % 100_000 === 0) progress(`${verdict.entries} entries`)
  }
  const held = { member: 0, pending: 0 }
  for (const member of everyDocument<Member>(engine, 'members')) {
    verdict.members += 1
    held.member += member.points
    held.pending += member.pendingPoints
    for (const said of faultsOn(engine, member, leavers.nameOf(member._id))) fault(said)
    if (verdict.members % 10_000 === 0) progress(`${verdict.members} cards`)
  }
  for (const account of ['member', 'pending'] as const)
    if (held[account] !== verdict.sums[account])
      fault(`the cards hold ${held[account]} in ${account}, the ledger ${verdict.sums[account]}`)
  const sum = accounts.reduce((total, account) => total + verdict.sums[account], 0)
  if (sum !== 0) fault(`the accounts come to ${sum} instead of zero`)
  for (const said of faultsInStock(engine)) fault(said)
  return verdict
}

/**
 * Whoever is being removed has an anonymous card already, and entries that do not all go by its name yet: they count
 * together. The timer is done with a person within minutes, so these are few.
 */
function leaversIn(engine: Engine) {
  const cards = new Map<string, string>()
  for (const { _id, gone } of everyDocument<Deletion>(engine, 'deletions')) if (gone) cards.set(_id, gone.as)
  const names = new Map([...cards].map(([memberId, card]) => [card, memberId]))
  return {
    cardOf: (memberId: string) => cards.get(memberId) ?? memberId,
    nameOf: (card: string) => names.get(card),
  }
}

const noSums = (): Record<Account, number> => ({
  issued: 0,
  pending: 0,
  member: 0,
  redeemed: 0,
  expired: 0,
  donated: 0,
})

function faultsOn(engine: Engine, member: Member, formerly: string | undefined): string[] {
  let rebuilt: Balance = emptyBalance
  for (const memberId of [member._id, ...(formerly === undefined ? [] : [formerly])])
    for (const entry of everyDocument<Entry>(engine, 'entries', memberId)) rebuilt = book(rebuilt, entry)
  let pending = 0
  for (const { points } of everyDocument<Pending>(engine, 'pendings', member._id)) pending += points
  const { points, pendingPoints, growth, lots } = member
  const carried = JSON.stringify({ points, pendingPoints, growth, lots })
  const expected = JSON.stringify(rebuilt)
  const next = nextExpiryOn(rebuilt.lots)
  return [
    ...(carried === expected ? [] : [`card ${member._id} carries ${carried}, its entries come to ${expected}`]),
    ...(member.nextExpiryOn === next ? [] : [`card ${member._id} is due on ${member.nextExpiryOn}, not on ${next}`]),
    ...(pending === rebuilt.pendingPoints
      ? []
      : [`${pending} points wait for card ${member._id}, not ${rebuilt.pendingPoints}`]),
  ]
}

function sayVerdict({ entries, members, sums, faults, named }: Verdict): string {
  const rows = accounts.map((account) => `  ${account.padEnd(10)}${sums[account].toLocaleString('en').padStart(18)}\n`)
  const ended =
    faults === 0
      ? 'Every balance agrees with its entries, and every order with its stock.'
      : `${faults} differences:\n  ${named.join('\n  ')}`
  return `${entries} entries, ${members} cards\n${rows.join('')}${ended}\n`
}

/** Runs the command; answers its exit code. */
export function verify(args: readonly string[]): number {
  const [folder = '.data'] = args
  if (folder.startsWith('-')) return refuse(usage)
  const path = join(folder, 'documents.sqlite')
  if (!existsSync(path)) return refuse(`There is no ledger in ${folder}.\n`)
  let engine: Engine
  try {
    engine = openEngine({ path, collections })
  } catch (fault) {
    return refuse(`${path} cannot be opened: ${fault instanceof Error ? fault.message : String(fault)}\n`)
  }
  const verdict = verifyLedger(engine, (said) => process.stderr.write(`${said} …\n`))
  engine.close()
  process.stdout.write(sayVerdict(verdict))
  return verdict.faults === 0 ? exitCodes.sound : exitCodes.faulty
}

function refuse(said: string): number {
  process.stderr.write(said)
  return exitCodes.unreadable
}

if (require.main === module) process.exitCode = verify(process.argv.slice(2))
