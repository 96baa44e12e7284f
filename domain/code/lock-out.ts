/**
 * Wrong codes cost time, and ever more of it. A member is locked out by their own wrong codes. An address only ever
 * lengthens the wait of members who have been wrong themselves: thousands may share it behind one carrier, and nobody
 * should be able to lock a neighbour out.
 */
export interface WrongCodes {
  wrong: number
  lastAt: number
}

/** A worn label is mistyped a few times; nobody honest gets past this many codes that look right and are not. */
const freeForMember = 4
/** A shop's Wi-Fi carries many honest mistakes; past these its newcomers wait after their first. */
const freeForAddress = 20
const firstWaitMs = 30_000
const memberWaitMsMax = 24 * 60 * 60 * 1000
const addressWaitMsMax = 60 * 60 * 1000
/** Wrong codes older than this no longer count. */
export const wrongCodesForgottenMs = 24 * 60 * 60 * 1000

/** The moment until which a member's codes are not looked at; 0 where they may go ahead. */
export function lockedUntil(member: WrongCodes | undefined, address: WrongCodes | undefined, at: number): number {
  if (!member || forgotten(member, at)) return 0
  const byMember = until(member, freeForMember, memberWaitMsMax)
  const byAddress =
    address && !forgotten(address, at) ? member.lastAt + wait(address.wrong, freeForAddress, addressWaitMsMax) : 0
  const latest = Math.max(byMember, byAddress)
  return latest > at ? latest : 0
}

/** One more wrong code. */
export const countWrong = (codes: WrongCodes | undefined, at: number): WrongCodes =>
  codes && !forgotten(codes, at) ? { wrong: codes.wrong + 1, lastAt: at } : { wrong: 1, lastAt: at }

const forgotten = (codes: WrongCodes, at: number) => at - codes.lastAt >= wrongCodesForgottenMs

const until = (codes: WrongCodes, free: number, waitMsMax: number) => codes.lastAt + wait(codes.wrong, free, waitMsMax)

/** Doubles with every wrong code past the free ones. */
const wait = (wrong: number, free: number, waitMsMax: number): number =>
  wrong <= free ? 0 : Math.min(firstWaitMs * 2 ** Math.min(wrong - free - 1, 20), waitMsMax)
