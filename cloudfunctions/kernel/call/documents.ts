import type { Shown } from '../../../contract/procedure'
import type { FieldChange } from './changes'

export interface AuditLine {
  _id: string
  at: number
  operatorId: string
  operatorName: string
  procedure: string
  /** What it was done to, e.g. a batch id; empty where the command has no one subject. */
  subject: string
  /** The input, its secrets left out. */
  input: string
  /** `done`, or the refusal's code. */
  outcome: string
  /** Whom or what it showed or touched, where that is members or orders. */
  about?: Shown
  /**
   * Every one of them where the subject is not all: orders by their numbers; members by the beginning of what others know
   * them by, from which nobody reads who they were once they left.
   */
  names?: readonly string[]
  /** What it changed of something that there was before. */
  changes?: readonly FieldChange[]
  /** Who else said yes to it, and to which request, where it had to wait for that. */
  approval?: { id: string; by: string }
  /** Whether it would have waited for somebody else's yes, and there was nobody to say it. */
  isAlone?: true
}

/** A line as a seal holds it: by fingerprints, from which nobody reads what it said. */
export interface SealedLine {
  id: string
  at: number
  /** Over who did what, and what it came to. */
  fixed: string
  /** Over what it says of somebody, which goes when they leave. */
  personal: string
}

/** A link of the trail's chain: some lines in their order, sealed together once nothing can come between them. */
export interface AuditSeal {
  /** The number, in twelve digits. */
  _id: string
  number: number
  /** The hash of the seal before; empty for the first. */
  previous: string
  /** How many lines all seals before hold. */
  linesBefore: number
  lines: readonly SealedLine[]
  hash: string
  sealedAt: number
}

export interface RequestRecord {
  /** `<caller>:<request id>` */
  _id: string
  inputHash: string
  /** What it was done to, as in the audit trail. */
  subject: string
  reply: string
  expiresAt: number
}

/**
 * Wrong codes by one member (`m:<openid>`), wrong member codes by one operator (`till:<operator id>`), and tries to sign
 * in: at an account (`account:<name>`), known or not, also from one address (`account:<name>@<address>`), from an address
 * at any (`signIn:<address>`), and on a device that is known (`device:<id>`).
 */
export interface Guard {
  _id: string
  wrong: number
  lastAt: number
}
