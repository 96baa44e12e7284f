import { desk as alertDesk } from './alert/desk'
import { desk as approvalDesk } from './approval/desk'
import { desk as batchDesk } from './batch/desk'
import { desk as brandDesk } from './brand/desk'
import { desk as campaignDesk } from './campaign/desk'
import { desk as codeDesk } from './code/desk'
import { visitor as codeVisitor } from './code/visitor'
import { desk as communityDesk } from './community/desk'
import { visitor as communityVisitor } from './community/visitor'
import { visitor as engagementVisitor } from './engagement/visitor'
import { desk as filterDesk } from './filter/desk'
import { desk as foundingDesk } from './founding/desk'
import { desk as mallDesk } from './mall/desk'
import { visitor as mallVisitor } from './mall/visitor'
import { desk as keyDesk } from './key/desk'
import { api as memberApi } from './member/api'
import { desk as memberDesk } from './member/desk'
import { visitor as memberVisitor } from './member/visitor'
import { desk as moderationDesk } from './moderation/desk'
import { desk as operatorDesk } from './operator/desk'
import { desk as organisationDesk } from './organisation/desk'
import { visitor as organisationVisitor } from './organisation/visitor'
import { desk as overviewDesk } from './overview/desk'
import { desk as pointsDesk } from './points/desk'
import { desk as productDesk } from './product/desk'
import { desk as programDesk } from './program/desk'
import { desk as searchDesk } from './search/desk'
import { desk as tierDesk } from './tier/desk'
import { visitor as tierVisitor } from './tier/visitor'
import { desk as tillDesk } from './till/desk'
import type { AnswerOf, OutputOf, Procedure, SentOf } from './procedure'

/** What the mini-program and operators ask: every door, and the words that answer at it. */
export const contract = {
  member: { ...memberVisitor, ...engagementVisitor, ...tierVisitor, ...organisationVisitor },
  code: codeVisitor,
  community: communityVisitor,
  mall: mallVisitor,
  ops: {
    ...operatorDesk,
    ...approvalDesk,
    ...alertDesk,
    ...foundingDesk,
    ...brandDesk,
    ...productDesk,
    ...overviewDesk,
    ...searchDesk,
    ...batchDesk,
    ...codeDesk,
    ...campaignDesk,
    ...memberDesk,
    ...pointsDesk,
    ...tierDesk,
    ...programDesk,
    ...organisationDesk,
    ...keyDesk,
    ...mallDesk,
    ...moderationDesk,
    ...communityDesk,
    ...filterDesk,
  },
  till: tillDesk,
  api: memberApi,
} satisfies Record<string, Record<string, Procedure>>

export type Contract = typeof contract
export type DoorName = keyof Contract
export type ProcedureName<Door extends DoorName> = keyof Contract[Door] & string

/** The doors that operators ask. */
export type DeskDoor = 'ops' | 'till'
type AtDesk = Contract['ops'] & Contract['till']
export type DeskProcedureName = keyof AtDesk & string

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

/** What operators send and are answered, at whichever of their doors. */
export type DeskSent<Name extends DeskProcedureName> = AtDesk[Name] extends Procedure ? SentOf<AtDesk[Name]> : never
export type DeskOutput<Name extends DeskProcedureName> = AtDesk[Name] extends Procedure ? OutputOf<AtDesk[Name]> : never
export type DeskAnswer<Name extends DeskProcedureName> = AtDesk[Name] extends Procedure ? AnswerOf<AtDesk[Name]> : never
