import { countWrong, lockedUntil, wrongCodesForgottenMs, type WrongCodes } from '../../domain/code/lock-out'
import { forgetOldest } from '../kernel/store/forget'
import { countWrongTry } from './guards'
import { instanceState, type VisitorCall } from '../kernel/ports/platform'

/** Members and addresses an instance remembers; beyond this the longest quiet are forgotten. About 200 bytes each. */
const rememberedMax = 20_000
/**
 * A forgery is refused with no database call. Only a member who keeps trying on this instance is written down, so that
 * other instances come to know: a guesser gets at most this many free tries from each.
 */
const keptInMemory = 3
/** Whoever holds a counterfeit scans it again and again in disbelief: so many of their latest wrong codes count once. */
const latestMax = 8

const remembered = instanceState(() => new Map<string, WrongCodes>())
const latestCodes = instanceState(() => new Map<string, readonly string[]>())

const memberKey = (call: VisitorCall) => `m:${call.visitorId}`
const addressKey = (call: VisitorCall) => `ip:${call.address}`

/** The moment until which this member's codes are not looked at; 0 where they may go ahead. No database call. */
export function lockOutOf(call: VisitorCall): number {
  const known = remembered(call)
  return lockedUntil(known.get(memberKey(call)), known.get(addressKey(call)), call.at)
}

/** Counts a wrong code against the member and, where it is known, the address; one they were told of already is no guess. */
export async function countWrongCode(call: VisitorCall, code: string): Promise<void> {
  if (isRepeated(call, code)) return
  const tries = remember(call, memberKey(call))
  if (call.address) remember(call, addressKey(call))
  if (tries.wrong <= keptInMemory) return
  await writeDown(call, memberKey(call), tries)
}

function isRepeated(call: VisitorCall, code: string): boolean {
  const known = latestCodes(call)
  const latest = known.get(memberKey(call)) ?? []
  known.delete(memberKey(call))
  known.set(memberKey(call), [...latest.filter((each) => each !== code), code].slice(-latestMax))
  forgetOldest(known, rememberedMax)
  return latest.includes(code)
}

function remember(call: VisitorCall, key: string): WrongCodes {
  const known = remembered(call)
  const counted = countWrong(known.get(key), call.at)
  known.delete(key)
  known.set(key, counted)
  forgetOldest(known, rememberedMax)
  return counted
}

async function writeDown(call: VisitorCall, key: string, tries: WrongCodes): Promise<void> {
  const { wrong, lastAt } = await countWrongTry(call, key, wrongCodesForgottenMs, tries.wrong)
  if (wrong > tries.wrong) remembered(call).set(key, { wrong, lastAt })
}
