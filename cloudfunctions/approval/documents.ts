import type { ApprovalKind, Thresholds } from '../../domain/approval/kinds'
import type { Lasting } from '../../domain/approval/life'
import type { Effect } from '../kernel/call/weighing'

export interface Who {
  id: string
  name: string
}

/** A command that waits for somebody else, or did. */
export interface Approval extends Lasting {
  /** A digest of whoever asked and their request: the same request meets itself. */
  _id: string
  procedure: string
  kind: ApprovalKind
  /** Under which it is carried out, in the name of whoever asked. */
  requestId: string
  /** The input as it was sent, sealed; empty once nothing can come of it any more. */
  sealedInput: string
  /** By which the same input is recognised; keyed. */
  inputHash: string
  subject: string
  title: string
  /** The member whom it is about; absent where it is about none. */
  memberId?: string
  nickname?: string
  amount: number
  /** What it was weighed against. */
  threshold: number
  effects: readonly Effect[]
  basis: string
  reason: string
  askerId: string
  askerName: string
  at: number
  decided?: { by: Who; at: number; word: string }
  /** What it came to: `done`, or why not. */
  outcome?: { at: number; code: string }
}

/** From how much on commands wait; one document, `brand`. */
export interface ApprovalRules {
  _id: string
  thresholds: Thresholds
  version: number
}

/** When there were last two who could say yes to each other's commands, by permission. */
export interface RememberedPair {
  /** A permission. */
  _id: string
  at: number
}

/** What one operator did of one kind in one day without anybody else; or one request that is counted in it. */
export interface DaySum {
  /** `<kind>:<operator>:<day>`, or `<operator>:<request id>` */
  _id: string
  amount: number
  expiresAt: number
}

declare module '../kernel/jobs/documents' {
  interface ChoreKinds {
    carryOutApproved: true
  }
}
