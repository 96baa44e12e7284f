import type { Output } from '../../contract'
import { stateAt } from '../../domain/approval/life'
import type { OperatorCall } from '../kernel/ports/platform'
import type { Approval } from './documents'
import { permissionFor } from './eyes'
import { openInput } from './stored'

type Row = Output<'ops', 'listApprovals'>['approvals'][number]
type View = Output<'ops', 'getApproval'>['approval']

/** Whether whoever looks may say yes or no to it now. */
export const mayDecide = ({ operator, at }: OperatorCall, approval: Approval): boolean =>
  stateAt(approval, at) === 'pending' &&
  approval.askerId !== operator.id &&
  operator.may.has('approval.decide') &&
  operator.may.has(permissionFor(approval.procedure))

export const presentRow = (call: OperatorCall, approval: Approval): Row => ({
  id: approval._id,
  kind: approval.kind,
  procedure: approval.procedure,
  title: approval.title,
  amount: approval.amount,
  state: stateAt(approval, call.at),
  askedBy: { id: approval.askerId, name: approval.askerName },
  at: approval.at,
  expiresAt: approval.expiresAt,
  decided: approval.decided ?? null,
  isYours: approval.askerId === call.operator.id,
  mayDecide: mayDecide(call, approval),
})

export const presentApproval = (call: OperatorCall, approval: Approval): View => ({
  ...presentRow(call, approval),
  subject: approval.subject === approval.memberId ? '' : approval.subject,
  memberId: approval.memberId ?? null,
  nickname: approval.nickname ?? null,
  reason: approval.reason,
  threshold: approval.threshold,
  effects: approval.effects.map(({ fact, about, before, after }) => ({
    fact,
    ...(about === undefined ? {} : { about }),
    before: mutable(before),
    after: mutable(after),
  })),
  outcome: approval.outcome ?? null,
  collect: collectable(call, approval),
})

const mutable = (value: Approval['effects'][number]['before']) =>
  typeof value === 'object' && value !== null ? [...value] : value

/** What whoever asked sends again to be told what only they are told. */
function collectable(call: OperatorCall, approval: Approval): View['collect'] {
  const state = stateAt(approval, call.at)
  const isOpen = (state === 'approved' || state === 'done') && call.at <= approval.expiresAt
  const isCollected = call.declared.weighings[approval.procedure]?.isCollected === true
  if (!isOpen || !isCollected || approval.askerId !== call.operator.id || approval.sealedInput === '') return null
  return {
    requestId: approval.requestId,
    input: JSON.stringify(openInput(call, approval)),
    until: approval.expiresAt,
  }
}
