import { contract } from '../../contract'
import type { Procedure } from '../../contract/procedure'
import type { RefusalOf } from '../../contract/refusals'
import { dayMs } from '../../domain/calendar'
import { no, yes, type Result } from '../../domain/result'
import { auditLine } from './audit'
import type { OperatorCall } from './platform'
import { inputHash } from './serve'
import type { Transaction } from './store'

/** A client that has had no answer for a week has given up; its request id is forgotten. */
const requestsKeptMs = 7 * dayMs

/** What a command did, and to what: the subject stands in the audit trail. */
export interface Done<Value> {
  value: Value
  subject: string
}

/**
 * Runs an operator's command once, however often it is sent: the reply and the audit line are stored in the same
 * transaction as the effect. The same request id with the same input gets the stored reply; with another input it is
 * refused. A refused command stores nothing and may be tried again.
 */
export async function once<Value, Refusal extends { code: string }>(
  call: OperatorCall,
  work: (transaction: Transaction) => Promise<Result<Done<Value>, Refusal>>,
): Promise<Result<Value, Refusal | RefusalOf<'requestReused'>>> {
  const requestKey = `${call.operator.id}:${call.requestId}`
  const hash = inputHash(call)
  const ended = await call.store.transact(
    async (transaction): Promise<Result<Value, Refusal | RefusalOf<'requestReused'>>> => {
      const before = await transaction.get('requests', requestKey)
      if (before)
        return before.inputHash === hash ? yes(JSON.parse(before.reply) as Value) : no({ code: 'requestReused' })
      const result = await work(transaction)
      if (!result.ok) return result
      await transaction.create('requests', {
        _id: requestKey,
        inputHash: hash,
        reply: JSON.stringify(result.value.value),
        expiresAt: call.at + requestsKeptMs,
      })
      await transaction.create('audit', auditLine(call, procedureOf(call), result.value.subject, 'done'))
      return yes(result.value.value)
    },
  )
  if (!ended.committed) throw new Error(`a document of ${ended.exists} stands in the way of ${call.procedure}`)
  return ended.value
}

const procedureOf = (call: OperatorCall): Pick<Procedure, 'secrets'> => {
  const procedures: Record<string, Procedure> = contract.ops
  return procedures[call.procedure] ?? {}
}
