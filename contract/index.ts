import { code } from './code'
import { community } from './community'
import { engagement } from './engagement'
import { mall } from './mall'
import { member } from './member'
import { ops } from './ops'
import type { AnswerOf, OutputOf, Procedure, SentOf } from './procedure'
import { tiers } from './tiers'

/** Every door and every procedure: the whole of what can be asked of the cloud from outside. */
export const contract = { member: { ...member, ...engagement, ...tiers }, code, community, mall, ops } satisfies Record<
  string,
  Record<string, Procedure>
>

export type Contract = typeof contract
export type DoorName = keyof Contract
export type ProcedureName<Door extends DoorName> = keyof Contract[Door] & string

/** The procedures of a door that change nothing: asking again is always right. */
export type QueryName<Door extends DoorName> = {
  [Name in ProcedureName<Door>]: Contract[Door][Name] extends { effect: 'query' } ? Name : never
}[ProcedureName<Door>]
/** Those that do something, at most once for each request. */
export type CommandName<Door extends DoorName> = Exclude<ProcedureName<Door>, QueryName<Door>>

export type Sent<Door extends DoorName, Name extends ProcedureName<Door>> = Contract[Door][Name] extends Procedure
  ? SentOf<Contract[Door][Name]>
  : never
export type Output<Door extends DoorName, Name extends ProcedureName<Door>> = Contract[Door][Name] extends Procedure
  ? OutputOf<Contract[Door][Name]>
  : never
export type Answer<Door extends DoorName, Name extends ProcedureName<Door>> = Contract[Door][Name] extends Procedure
  ? AnswerOf<Contract[Door][Name]>
  : never
