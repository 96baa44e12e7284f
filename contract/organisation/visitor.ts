import { array, nullable, object, string } from 'valibot'
import { after, limit } from '../fields'
import { procedure } from '../procedure'
import { coordinatesView } from './desk'

const storeView = object({
  id: string(),
  name: string(),
  province: string(),
  city: string(),
  /** Its address; empty where nobody said. */
  place: string(),
  coordinates: nullable(coordinatesView),
  openingHours: string(),
  phone: nullable(string()),
})

export const visitor = {
  /**
   * The open stores, by name. Which of them is near is worked out on the phone: where somebody is leaves it for nobody.
   */
  stores: procedure({
    caller: 'visitor',
    effect: 'query',
    input: object({ after, limit: limit(100) }),
    output: object({ stores: array(storeView), next: nullable(string()) }),
    refusals: [],
  }),
}
