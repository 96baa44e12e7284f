import type { Answer, DoorName, Output, ProcedureName, Sent } from '../../contract'
import { intentionOver, newRequestId, requestIdFor } from './requests'
import { transport } from './transport'

export type RefusalFrom<Door extends DoorName, Name extends ProcedureName<Door>> = Extract<
  Answer<Door, Name>,
  { ok: false }
>['refusal']

/** What became of a call. `offline` is the one case where nobody knows whether the cloud heard it: ask again, same intention. */
export type Outcome<Door extends DoorName, Name extends ProcedureName<Door>> =
  | { kind: 'done'; value: Output<Door, Name> }
  | { kind: 'refused'; refusal: RefusalFrom<Door, Name> }
  | { kind: 'offline' }

interface CallOptions {
  /** What the person wants, in words of ours: calls with the same intention share a request id until there is an answer, or for minutes. */
  intention?: string
}

const triesMax = 3
const firstPauseMs = 400

/** Calls a procedure behind a door. Never rejects. */
export async function call<Door extends DoorName, Name extends ProcedureName<Door>>(
  door: Door,
  procedure: Name,
  input: Sent<Door, Name>,
  { intention }: CallOptions = {},
): Promise<Outcome<Door, Name>> {
  const requestId = intention ? requestIdFor(intention) : newRequestId()
  let answer: Answer<Door, Name> | undefined
  for (let tries = 0; tries < triesMax && !isFinal(answer); tries++) {
    if (tries > 0) await pause(firstPauseMs * 2 ** (tries - 1))
    answer = await ask<Door, Name>(door, { procedure, requestId, input })
  }
  if (!answer) return { kind: 'offline' }
  if (intention && isFinal(answer)) intentionOver(intention)
  return answer.ok
    ? { kind: 'done', value: answer.value as Output<Door, Name> }
    : { kind: 'refused', refusal: answer.refusal as RefusalFrom<Door, Name> }
}

/** A busy or broken cloud has not decided yet: the same request may still be answered. */
function isFinal(answer: { ok: true } | { ok: false; refusal: { code: string } } | undefined): boolean {
  if (!answer) return false
  return answer.ok || (answer.refusal.code !== 'busy' && answer.refusal.code !== 'broken')
}

async function ask<Door extends DoorName, Name extends ProcedureName<Door>>(
  door: Door,
  envelope: { procedure: Name; requestId: string; input: Sent<Door, Name> },
): Promise<Answer<Door, Name> | undefined> {
  try {
    const said = await transport(door, envelope)
    return isAnswer(said) ? (said as Answer<Door, Name>) : undefined
  } catch {
    return undefined
  }
}

/** A proxy's error page or a half reply is not an answer. */
const isAnswer = (said: unknown): said is { ok: boolean } =>
  typeof said === 'object' && said !== null && 'ok' in said && typeof said.ok === 'boolean'

/** Longer each time and never the same twice, so that phones that lost the cloud together do not come back together. */
const pause = (ms: number) => new Promise((done) => setTimeout(done, ms * (0.75 + Math.random() / 2)))
