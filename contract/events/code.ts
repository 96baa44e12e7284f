import { number, object } from 'valibot'
import { item, scanner } from './points'

export const codeEvents = {
  /** A visit to an item that was scanned before; whoever looks again within six hours is still on the same visit. */
  scannedAgain: object({
    ...item,
    ...scanner,
    /** When it was scanned: some time before it is told. */
    scannedAt: number(),
    /** Visits of all people so far, the first scan and this one included. */
    times: number(),
  }),
}
