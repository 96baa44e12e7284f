/**
 * Wrong codes cost time, and ever more of it. A member is locked out by their own wrong codes. An address only ever
 * lengthens the wait of members who have been wrong again and again themselves: thousands may share it behind one carrier,
 * and nobody should be able to lock a neighbour out.
 */
export interface WrongCodes {
  wrong: number
  lastAt: number
}

/** A worn label is mistyped a few times; nobody honest gets past this many codes that look right and are not. */
const freeForMember = 4
/** One counterfeit, or two in a bag, make nobody a guesser, wherever they stand. */
const freeOfAddress = 2
/** A shop's Wi-Fi carries many honest mistakes; past these its guessers wait sooner. */
const freeForAddress = 20
const firstWaitMs = 30_000
/** Against 48 bits of tag an hour is as good as a day, and somebody with a whole case of counterfeits is let in again. */
const memberWaitMsMax = 60 * 60 * 1000
const addressWaitMsMax = 5 * 60 * 1000
/** Wrong codes older than this no longer count. */
export const wrongCodesForgottenMs = 24 * 60 * 60 * 1000
/** Instances' clocks agree to well within this. What lies further ahead was counted under a clock that was put back since. */
const clockMarginMs = 60_000

/** The moment until which a member's codes are not looked at; 0 where they may go ahead. */
export function lockedUntil(member: WrongCodes | undefined, address: WrongCodes | undefined, at: number): number {
  if (!member || forgotten(member, at)) return 0
  const byMember = wait(member.wrong, freeForMember, memberWaitMsMax)
  const byAddress =
    address && member.wrong > freeOfAddress && !forgotten(address, at)
      ? wait(address.wrong, freeForAddress, addressWaitMsMax)
      : 0
  const until = member.lastAt + Math.max(byMember, byAddress)
  return until > at ? until : 0
}

/** One more wrong code. */
export const countWrong = (codes: WrongCodes | undefined, at: number): WrongCodes =>
  codes && !forgotten(codes, at) ? { wrong: codes.wrong + 1, lastAt: at } : { wrong: 1, lastAt: at }

const forgotten = ({ lastAt }: WrongCodes, at: number) =>
  at - lastAt >= wrongCodesForgottenMs || lastAt - at > clockMarginMs

/** Doubles with every wrong code past the free ones. */
const wait = (wrong: number, free: number, waitMsMax: number): number =>
  wrong <= free ? 0 : Math.min(firstWaitMs * 2 ** Math.min(wrong - free - 1, 20), waitMsMax)
