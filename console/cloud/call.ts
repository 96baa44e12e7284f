import type { DeskAnswer, DeskOutput, DeskProcedureName, DeskSent } from '../../contract'
import type { CallEnvelope } from '../../contract/procedure'
import type { Refusal } from '../../contract/refusals'
import { tillProcedures } from '../../contract/words/till'
import { held } from './held'
import { expireSession, session } from './session'

export type Name = DeskProcedureName
export type Asked<N extends Name> = DeskSent<N>
export type Given<N extends Name> = DeskOutput<N>

/** Why there is no value: the cloud said no, or the cloud could not be reached. */
export type Failure = { kind: 'refused'; refusal: Refusal } | { kind: 'unreachable' }
export type Outcome<Value> = { ok: true; value: Value; repeated?: boolean } | { ok: false; failure: Failure }

const doorOf = (procedure: string) => (tillProcedures.some((each) => each === procedure) ? 'till' : 'ops')
/** Sealing a full print file of a million codes takes several seconds. */
const patienceMs = 120_000
/** Waits before each further try of the same request. */
const pausesMs = [400, 1_200, 3_000]

/** Whether the last call got through. */
export const reachable = held(true)

export const newRequestId = (): string => crypto.randomUUID()

/**
 * Asks the cloud. Where the network fails the same request is sent again under the same id, so that a command that did
 * arrive is not carried out twice.
 */
export async function call<N extends Name>(
  procedure: N,
  input: Asked<N>,
  requestId = newRequestId(),
): Promise<Outcome<Given<N>>> {
  const answer = await answerOf<N>({ procedure, requestId, input })
  reachable.set(answer !== undefined)
  if (answer === undefined) return { ok: false, failure: { kind: 'unreachable' } }
  if (answer.ok) return { ok: true, value: answer.value as Given<N>, repeated: answer.repeated === true }
  return { ok: false, failure: { kind: 'refused', refusal: answer.refusal as Refusal } }
}

async function answerOf<N extends Name>(envelope: CallEnvelope) {
  for (const pause of pausesMs) {
    const answer = await post<N>(envelope)
    if (answer !== undefined) return answer
    await new Promise((resolve) => setTimeout(resolve, pause))
  }
  return post<N>(envelope)
}

async function post<N extends Name>(envelope: CallEnvelope): Promise<DeskAnswer<N> | undefined> {
  const { token } = session.get()
  try {
    const response = await fetch(`/call/${doorOf(envelope.procedure)}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token === null ? {} : { authorization: `Bearer ${token}` }) },
      body: JSON.stringify(envelope),
      signal: AbortSignal.timeout(patienceMs),
    })
    const body: unknown = await response.json()
    if (!isAnswer<N>(body)) return undefined
    if ('refusal' in body && (body.refusal as Refusal).code === 'notSignedIn') expireSession(token)
    return body
  } catch {
    return undefined
  }
}

/** A gateway's own error page is no answer, and is tried again like a lost connection. */
const isAnswer = <N extends Name>(body: unknown): body is DeskAnswer<N> =>
  typeof body === 'object' && body !== null && 'ok' in body && typeof body.ok === 'boolean'
