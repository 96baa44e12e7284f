import type { Procedure, Shown } from '../../../contract/procedure'
import type { AuditLine } from './documents'
import { fingerprintOf, publicIdOf } from './public-id'
import type { KeyCall, OperatorCall } from '../ports/platform'

/** Whose doings the trail tells. */
export type TrailedCall = OperatorCall | KeyCall

/** By whom it was: a key is told from operators by its id. */
const whoIn = (call: TrailedCall): { id: string; name: string } =>
  'operator' in call ? call.operator : { id: `key:${call.key.id}`, name: call.key.name }

/** Long inputs are cut: the trail says what was done, it is not a second copy of it. */
const auditInputLengthMax = 2_000

/** An input as text, its secrets left out: what may be kept of it. */
export const withoutSecrets = (input: unknown, { secrets }: Pick<Procedure, 'secrets'>): string =>
  JSON.stringify(input, (key, value: unknown) => (secrets?.includes(key) ? undefined : value))

/**
 * One line of the audit trail, for what `once` does: its id is the operator's request, so that a repeated command leaves one
 * line. `touched` are the ids of every member or order it was about, where the subject is not all of them.
 */
export function auditLine(
  call: TrailedCall,
  subject: string,
  outcome: string,
  touched: readonly string[] = [],
): AuditLine {
  const { shows } = call.asked
  const who = whoIn(call)
  return {
    _id: `${who.id}:${call.requestId}:${outcome}`,
    at: call.at,
    operatorId: who.id,
    operatorName: who.name,
    procedure: call.procedure,
    subject,
    input: withoutSecrets(call.input, call.asked).slice(0, auditInputLengthMax),
    outcome,
    ...(shows ? { about: shows } : {}),
    ...(shows && touched.length > 0 ? { names: touched.map((id) => nameInTrail(shows, id)) } : {}),
    ...eyesOn(call),
  }
}

/** Whether a second pair of eyes was on it, or should have been. */
const eyesOn = (call: TrailedCall): Pick<AuditLine, 'approval' | 'isAlone'> =>
  'operator' in call
    ? { ...(call.approval ? { approval: call.approval } : {}), ...(call.isAlone ? { isAlone: true } : {}) }
    : {}

type LineFacts = Parameters<typeof auditLine> extends [TrailedCall, ...infer Rest] ? Rest : never

/** 64 bits: no two lines of an operator meet. */
const ownIdBytes = 8

/**
 * A line of its own for whatever else was done or refused. Request ids are the client's to make: whoever uses one twice has
 * still tried twice.
 */
export function lineOfItsOwn(call: TrailedCall, ...rest: LineFacts): AuditLine {
  const line = auditLine(call, ...rest)
  return { ...line, _id: `${line._id}:${Buffer.from(call.random(ownIdBytes)).toString('hex')}` }
}

/** Enough to tell a brand's members apart, and short enough for a page of a hundred to fit. */
const shownLength = 12

/** What a line that names several has for one of them. */
export const nameInTrail = (shows: Shown, id: string): string =>
  shows === 'members' ? publicIdOf(id).slice(0, shownLength) : id

/** Whoever comes back to the same page within ten minutes is still looking at it. */
const lookMs = 10 * 60_000

/**
 * One look at a member or an order, or at a page of them: however often a page asks, and whatever it asks about the same
 * ones, it is one line. One alone is the line's subject, by which it is found and which goes with them when they leave.
 */
export function viewLine(call: TrailedCall, ids: readonly string[]): AuditLine {
  const [only = ''] = ids
  const isOne = ids.length === 1
  const look = call.asked.look ?? call.procedure
  const line = auditLine({ ...call, procedure: look }, isOne ? only : '', 'done', isOne ? [] : ids)
  return { ...line, _id: `${whoIn(call).id}:${look}:${fingerprintOf(ids)}:${Math.floor(call.at / lookMs)}` }
}

/** A look at persons as they are, for a reason: each is a line, which has the reason in its input. */
export function revealLine(call: TrailedCall, ids: readonly string[]): AuditLine {
  const [only = ''] = ids
  return ids.length === 1 ? lineOfItsOwn(call, only, 'done') : lineOfItsOwn(call, '', 'done', ids)
}
