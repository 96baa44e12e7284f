import type { Answer, CommandName, DoorName, Output, ProcedureName, QueryName, Sent } from '../../contract'
import { intentionOver, newRequestId, requestIdFor } from './requests'
import { transport } from './transport'

export type RefusalFrom<Door extends DoorName, Name extends ProcedureName<Door>> = Extract<
  Answer<Door, Name>,
  { ok: false }
>['refusal']

type Answered<Door extends DoorName, Name extends ProcedureName<Door>> =
  { kind: 'done'; value: Output<Door, Name> } | { kind: 'refused'; refusal: RefusalFrom<Door, Name> }

/** What became of a question; `offline` where nobody answered it. */
export type Outcome<Door extends DoorName, Name extends ProcedureName<Door>> =
  Answered<Door, Name> | { kind: 'offline' }

/** What became of a command. `unheard` is the one case where nobody knows whether the cloud did it: tried again, it is done once. */
export type CommandOutcome<Door extends DoorName, Name extends ProcedureName<Door>> =
  Answered<Door, Name> | { kind: 'unheard' }

const triesMax = 3
const firstPauseMs = 400

/** Asks what changes nothing. Never rejects. */
export async function call<Door extends DoorName, Name extends QueryName<Door>>(
  door: Door,
  procedure: Name,
  input: Sent<Door, Name>,
): Promise<Outcome<Door, Name>> {
  const answer = await persist<Door, Name>(door, { procedure, requestId: newRequestId(), input })
  return answer ? outcomeOf<Door, Name>(answer) : { kind: 'offline' }
}

/**
 * Has something done. Never rejects.
 *
 * @param intention what the person wants, in words of ours: commands with the same intention share a request id until there
 * is an answer, or for minutes. Without one it is the same command with the same input.
 */
export async function command<Door extends DoorName, Name extends CommandName<Door>>(
  door: Door,
  procedure: Name,
  input: Sent<Door, Name>,
  intention = `${procedure} ${inShort(JSON.stringify(input))}`,
): Promise<CommandOutcome<Door, Name>> {
  const answer = await persist<Door, Name>(door, { procedure, requestId: requestIdFor(intention), input })
  if (isFinal(answer)) intentionOver(intention)
  return answer ? outcomeOf<Door, Name>(answer) : { kind: 'unheard' }
}

/** Pictures travel as text: their two ends and their length tell them apart, and the phone's storage stays small. */
const inShort = (text: string) =>
  text.length <= endsMax * 2 ? text : `${text.slice(0, endsMax)}${text.length}${text.slice(-endsMax)}`
const endsMax = 300

/** The same request again while nothing final was heard. */
async function persist<Door extends DoorName, Name extends ProcedureName<Door>>(
  door: Door,
  envelope: { procedure: Name; requestId: string; input: Sent<Door, Name> },
): Promise<Answer<Door, Name> | undefined> {
  let answer: Answer<Door, Name> | undefined
  for (let tries = 0; tries < triesMax && !isFinal(answer); tries++) {
    if (tries > 0) await pause(firstPauseMs * 2 ** (tries - 1))
    answer = await ask<Door, Name>(door, envelope)
  }
  return answer
}

const outcomeOf = <Door extends DoorName, Name extends ProcedureName<Door>>(
  answer: Answer<Door, Name>,
): Answered<Door, Name> =>
  answer.ok
    ? { kind: 'done', value: answer.value as Output<Door, Name> }
    : { kind: 'refused', refusal: answer.refusal as RefusalFrom<Door, Name> }

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
