import { dayMs } from '../../../domain/calendar'
import { nextTryAt, takeTry, type Tries } from '../../../domain/operator/tries'
import { paces } from '../../../cloudfunctions/operator/desk/sign-in-tries'

/** The tries of whoever makes each as soon as it may be made, for a day. */
function triesInADay(pace: (typeof paces)['account']): number {
  let tries: Tries | undefined
  let made = 0
  for (let at = 0; at < dayMs; at = Math.max(at, nextTryAt(tries, pace, at))) {
    const next = takeTry(tries, pace, at)
    if (!next.isTaken) throw new Error('a try was refused when it was due')
    tries = next.tries
    made += 1
  }
  return made
}

// Decision 23 and the comment above the paces give these numbers.
it.each([
  ['fromOneAddress', 1_448],
  ['address', 8_672],
  ['account', 2_903],
  ['device', 1_448],
] as const)('%s gives so many tries a day', (name, count) => expect(triesInADay(paces[name])).toBe(count))
