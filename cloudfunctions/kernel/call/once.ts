import type { RefusalOf } from '../../../contract/refusals'
import { dayMs } from '../../../domain/calendar'
import { no, yes, type Result } from '../../../domain/result'
import { auditLine } from './audit'
import { changesIn } from './changes'
import type { OperatorCall } from '../ports/platform'
import { Rehearsed } from './rehearsal'
import type { Repeatable } from './serve'
import { PutOut, type Transaction } from '../store/store'

/** A client that has had no answer for a week has given up; its request id is forgotten. */
const requestsKeptMs = 7 * dayMs

/** What a command did, and to what: the subject stands in the audit trail. */
export interface Done<Value> {
  value: Value
  subject: string
  /** The ids of every member or order it touched or shows, where the subject is not all of them. */
  touched?: readonly string[]
  /** What it changed, as it was and as it is. */
  changed?: { before: object | undefined; after: object }
}

/**
 * Runs an operator's command once, however often it is sent: the reply and the audit line are stored in the same
 * transaction as the effect. The same request id with the same input gets the stored reply; with another input it is
 * refused, and so is one whose new document's id, made from the request's, is taken. A refused command stores nothing
 * and may be tried again. Whoever is put out before it begins to write has done nothing; after that it is done whole.
 */
export async function once<Ended extends Result<Done<unknown>, { code: string }>>(
  call: OperatorCall,
  work: (transaction: Transaction) => Promise<Ended>,
): Promise<OnceEnded<Ended>> {
  type Outcome = OnceEnded<Ended>
  const requestKey = `${call.operator.id}:${call.requestId}`
  const [hash = '', ...olderHashes] = inputHashes(call)
  let refusal: RefusalIn<Ended> | undefined
  const attempt = async (transaction: Transaction): Promise<Outcome> => {
    refusal = undefined
    const before = await transaction.get('requests', requestKey)
    if (before)
      return [hash, ...olderHashes].includes(before.inputHash)
        ? { ...yes(JSON.parse(before.reply) as ValueOf<Ended>), repeated: true }
        : no({ code: 'requestReused' })
    if (call.operator.staysIn && !(await call.operator.staysIn(transaction))) throw new PutOut()
    const result: Result<Done<unknown>, { code: string }> = await work(transaction)
    if (!result.ok) {
      refusal = result.refusal as RefusalIn<Ended>
      throw undone
    }
    if (call.isRehearsed) throw new Rehearsed()
    const { value, subject, touched, changed } = result.value
    await transaction.create('requests', {
      _id: requestKey,
      inputHash: hash,
      subject,
      reply: withoutAddresses(call, value),
      expiresAt: call.at + requestsKeptMs,
    })
    const line = auditLine(call, subject, 'done', touched)
    const changes = changed ? changesIn(call.input, changed.before, changed.after) : []
    await transaction.create('audit', changes.length > 0 ? { ...line, changes } : line)
    return yes(value as ValueOf<Ended>)
  }
  try {
    const first = await call.store.transact(attempt)
    // What stood in the way may have been this very request, done meanwhile: its reply is there now.
    const ended = first.committed ? first : await call.store.transact(attempt)
    return ended.committed ? ended.value : no({ code: 'requestReused' })
  } catch (fault) {
    if (fault === undone && refusal) return no(refusal)
    throw fault
  }
}

/** What is kept of a reply for whoever asks again: a parcel's address is kept sealed, in its order, and nowhere else. */
const withoutAddresses = ({ asked }: OperatorCall, value: unknown): string =>
  JSON.stringify(value, (name, inner: unknown) => (name === 'address' && asked.personal?.includes(name) ? null : inner))

/** Ends the transaction of a refused command, so that nothing stays of what was written before the refusal was met. */
const undone = new Error('a command was refused')

/**
 * Fingerprints of a command's whole input, secrets included: the same request with another password is another command.
 * They are keyed, so that nobody who reads the database can try passwords on them; one for each version of the keys.
 */
const inputHashes = (call: OperatorCall): string[] =>
  call.keys.seal.fingerprints('command', JSON.stringify([call.procedure, call.input]))

type OnceEnded<Ended> = Repeatable<Result<ValueOf<Ended>, RefusalIn<Ended> | RefusalOf<'requestReused'>>>
type ValueOf<Ended> = Ended extends { ok: true; value: { value: infer Value } } ? Value : never
type RefusalIn<Ended> = Ended extends { ok: false; refusal: infer Refusal extends { code: string } } ? Refusal : never
