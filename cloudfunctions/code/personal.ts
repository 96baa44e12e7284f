import { by, nothing, whole, type PersonalIn } from '../kernel/store/personal'
import type { collections } from './collections'

export const personal: PersonalIn<typeof collections> = {
  sightings: { finders: [by('sightings', 'byMember')], left: nothing, exported: whole },
}
