import { takeTry, type Pace, type Tries } from '../../../domain/operator/tries'
import type { Call } from '../ports/platform'

export type Counted = { isTaken: true; tries: Tries } | { isTaken: false; until: number }

/** Each round another call took a try first; a pace refuses before so many have. */
const roundsMax = 50

/**
 * Counts a try before it is looked at, in one place for all instances: of any number that come at once no more are taken
 * than the pace allows. What proves right is given back.
 */
export async function countTry(call: Call, id: string, pace: Pace): Promise<Counted> {
  const { store, at } = call
  for (let round = 0; round < roundsMax; round += 1) {
    const known = await store.get('guards', id)
    const next = takeTry(known, pace, at)
    if (!next.isTaken) {
      if (known && next.healed) await store.updateIf('guards', id, same(known), { set: { ...next.healed } })
      return { isTaken: false, until: next.until }
    }
    const { wrong, lastAt } = next.tries
    const isCounted = known
      ? await store.updateIf('guards', id, same(known), { set: { wrong, lastAt } })
      : await store.create('guards', { _id: id, wrong, lastAt })
    if (isCounted) return next
  }
  return { isTaken: false, until: at + pace.firstWaitMs }
}

const same = ({ wrong, lastAt }: Tries) => ({ wrong: { equals: wrong }, lastAt: { equals: lastAt } })

/** Takes one counted try off again: it was right. */
export const giveTryBack = (call: Call, id: string): Promise<boolean> =>
  call.store.updateIf('guards', id, { wrong: { atLeast: 1 } }, { increase: { wrong: -1 } })
