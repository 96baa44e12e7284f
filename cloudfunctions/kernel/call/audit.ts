import { publicIdOf } from './public-id'
import type { AuditLine } from './documents'
import type { OperatorCall } from '../ports/platform'

/** Long inputs are cut: the trail says what was done, it is not a second copy of it. */
const auditInputLengthMax = 2_000

/** An input as text, its secrets left out: what may be kept of it. */
export const withoutSecrets = (input: unknown, secrets: readonly string[]): string =>
  JSON.stringify(input, (key, value: unknown) => (secrets.includes(key) ? undefined : value))

/** One line of the audit trail. Its id is the operator's request, so that a repeated command leaves one line. */
export function auditLine(call: OperatorCall, subject: string, outcome: string): AuditLine {
  return {
    _id: `${call.operator.id}:${call.requestId}:${outcome}`,
    at: call.at,
    operatorId: call.operator.id,
    operatorName: call.operator.name,
    procedure: call.procedure,
    subject,
    input: withoutSecrets(call.input, call.secrets).slice(0, auditInputLengthMax),
    outcome,
  }
}

/** Enough to tell a brand's members apart, and short enough for a page of a hundred to fit. */
const shownLength = 12

/**
 * One look at a member or an order, or at a page of them. One is the line's subject, by which it is found and which goes
 * with them when they leave; of a page the orders' numbers stand in the input, or what members are known by to others,
 * from which nobody reads who they were.
 */
export function viewLine(call: OperatorCall, ids: readonly string[], shows: 'members' | 'orders'): AuditLine {
  const [only = ''] = ids
  if (ids.length === 1) return auditLine(call, only, 'done')
  const shown = shows === 'members' ? ids.map((id) => publicIdOf(id).slice(0, shownLength)) : ids
  return auditLine({ ...call, input: { shown, asked: call.input } }, '', 'done')
}
