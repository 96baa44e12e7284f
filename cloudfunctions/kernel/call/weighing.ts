import type { ProcedureName } from '../../../contract'
import type { InputOf } from '../../../contract/procedure'
import type { Contract } from '../../../contract'
import type { EffectFact, ApprovalKind } from '../../../contract/words/approval'
import type { OperatorCall } from '../ports/platform'

/** A figure, a text or names; null where there was or will be none. */
export type EffectValue = number | string | readonly string[] | null

/** One fact of what a command would make different. */
export interface Effect {
  fact: EffectFact
  /** Which of several. */
  about?: string
  before: EffectValue
  after: EffectValue
}

/** What a command would do, told before it is done. */
export interface Weighed {
  /** In its kind's unit; one where the kind has none. */
  amount: number
  /** What the trail will say that it was done to. */
  subject: string
  /** The subject by name; empty for a member. */
  title: string
  /** Whose the subject is, where that is a member, and what they are called. */
  memberId?: string
  nickname?: string
  effects: readonly Effect[]
  /** What it rests on: where that has become another, what was approved is not what would be done. */
  basis: string
}

/** How a command is weighed, which waits for somebody else where it is found too heavy. */
export interface Weighing {
  kind: ApprovalKind
  /** Whether its answer is for whoever asked alone: once it is approved they carry it out themselves. */
  isCollected?: true
  /** Undefined where there is nothing to weigh: it is then carried out, or refused, as ever. */
  weigh(call: OperatorCall, input: unknown): Promise<Weighed | undefined>
}

/** Declares how a command of the desk is weighed. */
export const weighing = <Name extends ProcedureName<'ops'>>(declared: {
  procedure: Name
  kind: ApprovalKind
  isCollected?: true
  weigh(call: OperatorCall, input: InputOf<Contract['ops'][Name]>): Promise<Weighed | undefined>
}): Readonly<Record<Name, Weighing>> => {
  const { procedure, ...how } = declared
  return { [procedure]: how } as unknown as Record<Name, Weighing>
}
