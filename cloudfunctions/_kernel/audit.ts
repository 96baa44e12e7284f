import type { Procedure } from '../../contract/procedure'
import type { AuditLine } from './documents'
import type { OperatorCall } from './platform'

/** Long inputs are cut: the trail says what was done, it is not a second copy of it. */
const auditInputLengthMax = 2_000

/** An input as text, its secrets left out: what may be kept of it. */
export const withoutSecrets = (input: unknown, { secrets }: Pick<Procedure, 'secrets'>): string =>
  JSON.stringify(input, (key, value: unknown) => (secrets?.includes(key) ? undefined : value))

/** One line of the audit trail. Its id is the operator's request, so that a repeated command leaves one line. */
export function auditLine(
  call: OperatorCall,
  procedure: Pick<Procedure, 'secrets'>,
  subject: string,
  outcome: string,
): AuditLine {
  return {
    _id: `${call.operator.id}:${call.requestId}:${outcome}`,
    at: call.at,
    operatorId: call.operator.id,
    operatorName: call.operator.name,
    procedure: call.procedure,
    subject,
    input: withoutSecrets(call.input, procedure).slice(0, auditInputLengthMax),
    outcome,
  }
}
