import type { Guard } from '../kernel/call/documents'
import type { Call } from '../kernel/ports/platform'

/** Each round another caller won the race for the same count; nobody loses it this often. */
const roundsMax = 5

/**
 * Counts one wrong try under an id, in one place for all instances, and answers the count. Tries are forgotten once
 * `forgottenMs` have gone by without one; the count then starts again at `start`.
 */
export async function countWrongTry(call: Call, id: string, forgottenMs: number, start = 1): Promise<Guard> {
  const { store, at } = call
  const fresh = { wrong: start, lastAt: at }
  for (let round = 0; round < roundsMax; round += 1) {
    const counted =
      (await store.updateIf(
        'guards',
        id,
        { lastAt: { atLeast: at - forgottenMs + 1 } },
        { increase: { wrong: 1 }, set: { lastAt: at } },
      )) ||
      (await store.create('guards', { _id: id, ...fresh })) ||
      (await store.updateIf('guards', id, { lastAt: { atMost: at - forgottenMs } }, { set: fresh }))
    if (counted) break
  }
  return (await store.get('guards', id)) ?? { _id: id, ...fresh }
}
