import { folded, unmarked } from '../code/fold'
import { no, yes, type Result } from '../result'
import { isMemberNumber } from './number'

/**
 * What a member shows at a store's till: the number on the card, then digits that only the cloud can make and that are
 * good for some seconds. Twenty digits in all: an even count, so that Code 128 packs them two by two in its subset C.
 */
export interface MemberCode {
  /** 12 digits. */
  number: string
  /** 8 digits. */
  oneTime: string
}

/** The digits change this often: the time step that RFC 6238 recommends. */
export const memberCodeStepMs = 30_000

/** As many as RFC 4226 offers short of its limit: a guess at one member's two codes in force succeeds once in fifty million. */
export const oneTimeLength = 8

const numberLength = 12

/**
 * A code is taken in its own step and in the one after: whoever shows it in its last second still has 30 seconds for the
 * clerk's hand. None is taken before its step: codes are made and judged by the cloud's clock, and no phone's clock takes
 * part, so that there is nothing ahead of time to allow for.
 */
const stepsTaken = 2

/** So many steps back, five minutes, a code is still told from a wrong one: it came too late and is nobody's guess. */
const stepsKnown = 10

/** Instances' clocks agree to well within this. */
const clockMarginMs = 60_000

export const memberCodeText = ({ number, oneTime }: MemberCode): string => number + oneTime

/**
 * Reads what a scanner or a hand typed: groups, full-width digits, what nobody sees and a scanner's symbology identifier
 * included. Mistyped where it is not 20 digits or the
 * number's check digit does not fit: then it is no guess either.
 */
export function readMemberCode(text: string): Result<MemberCode, { code: 'memberCodeMistyped' }> {
  const digits = unmarked(folded(text)).text.replace(/[\s-]/g, '')
  const number = digits.slice(0, numberLength)
  const oneTime = digits.slice(numberLength)
  const isWhole = /^\d+$/.test(oneTime) && oneTime.length === oneTimeLength && isMemberNumber(number)
  return isWhole ? yes({ number, oneTime }) : no({ code: 'memberCodeMistyped' })
}

/** The step that a moment lies in. */
export const memberCodeStepAt = (at: number): number => Math.floor(at / memberCodeStepMs)

/** The moment at which a step's code leaves the screen. */
export const memberCodeStepEndsAt = (step: number): number => (step + 1) * memberCodeStepMs

/**
 * The step whose code this is. `codesOf` answers the codes that are right for a step: one for each key version, so that a
 * rotation between showing and scanning costs nobody anything.
 */
export function judgeMemberCode(
  oneTime: string,
  at: number,
  codesOf: (step: number) => readonly string[],
): Result<number, { code: 'memberCodeWrong' | 'memberCodeExpired' }> {
  const now = memberCodeStepAt(at)
  for (let back = 0; back < stepsKnown; back += 1)
    if (codesOf(now - back).includes(oneTime))
      return back < stepsTaken ? yes(now - back) : no({ code: 'memberCodeExpired' })
  return no({ code: 'memberCodeWrong' })
}

/** What a used code is remembered under: whoever presents it again meets this id. */
export const memberCodeUseId = (memberId: string, step: number): string => `${memberId}:${step}`

/** The moment from which a used code need not be remembered: no instance takes it any more. */
export const memberCodeUseEndsAt = (step: number): number => (step + stepsTaken) * memberCodeStepMs + clockMarginMs
