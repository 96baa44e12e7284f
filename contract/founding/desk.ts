import { array, boolean, object, picklist, string } from 'valibot'
import { brandFields } from '../brand/fields'
import { account, password } from '../fields'
import { procedure } from '../procedure'
import { bytesAsText, typed, verbatim } from '../text'
import { trades } from '../words/brand'

/** A JPEG or PNG; a text body to a cloud function ends at 100 kB. */
const logoBytesMax = 48 * 1024

export const desk = {
  /** Whether there is a brand here, and what a founding can begin with. */
  founding: procedure({
    caller: 'nobody',
    effect: 'query',
    input: object({}),
    output: object({
      isFounded: boolean(),
      /** What each trade brings, in the brand's own language; empty once there is a brand. */
      trades: array(
        object({
          trade: picklist(trades),
          tiers: array(string()),
          boards: array(string()),
          categories: array(string()),
          reward: string(),
        }),
      ),
    }),
    refusals: [],
  }),
  /**
   * Founds the brand: the brand, its programme, its first boards, a reward to change and its first administrator stand
   * together or not at all. The same request again answers as it did; any other finds the brand founded.
   */
  found: procedure({
    caller: 'nobody',
    effect: 'natural',
    input: object({
      /** Of the link that was given out for it. */
      secret: verbatim(128, 1),
      trade: picklist(trades),
      logo: bytesAsText(logoBytesMax),
      ...brandFields,
      admin: object({ account, name: typed('operatorName'), password }),
    }),
    output: object({ brandName: string(), account: string() }),
    refusals: [
      'alreadyFounded',
      'foundingRefused',
      'passwordWeak',
      'colorsUnreadable',
      'pictureRefused',
      'accountTaken',
    ],
    secrets: ['secret', 'password', 'logo'],
  }),
}
