import { boolean, number, object, optional, string } from 'valibot'
import { version } from '../fields'
import { operators, procedure } from '../procedure'
import { bytesAsText } from '../text'
import { brandFields, logoBytesMax } from './fields'
import { brandView } from './views'

const { codeOrigin: _printed, radius: _radius, ...changeable } = brandFields

const savedBrand = object({
  ...brandView.entries,
  /** It stands in codes that are printed, and stays. */
  codeOrigin: string(),
  consentVersion: string(),
  version: number(),
})

export const desk = {
  getBrand: procedure({
    caller: operators('brand.see'),
    effect: 'query',
    input: object({}),
    output: object({ brand: savedBrand }),
    refusals: [],
  }),
  /** Changes what the brand says of itself; phones show it within seconds. */
  saveBrand: procedure({
    caller: operators('brand.save'),
    effect: 'once',
    input: object({
      version,
      ...changeable,
      /** Absent where the logo stays. */
      logo: optional(bytesAsText(logoBytesMax)),
      /** Whether members are asked again, because what the terms say has changed for them. */
      asksAgain: boolean(),
    }),
    output: object({ brand: savedBrand }),
    refusals: ['changedMeanwhile', 'colorsUnreadable', 'pictureRefused'],
    secrets: ['logo'],
  }),
}
