import type { OperatorCall } from '../ports/platform'

/** Ends the transaction of a command that was only tried out, once it is known that nothing refuses it. */
export class Rehearsed extends Error {}

/**
 * Tries a command out and answers what stands in its way: why it would be refused, or that this request was carried out before;
 * undefined where it would be done. Nothing stays of it: `once` throws its transaction away.
 */
export async function rehearse<Ended>(
  call: OperatorCall,
  run: (call: OperatorCall) => Promise<Ended>,
): Promise<Ended | undefined> {
  try {
    return await run({ ...call, isRehearsed: true })
  } catch (fault) {
    if (fault instanceof Rehearsed) return undefined
    throw fault
  }
}
