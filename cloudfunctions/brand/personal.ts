import type { PersonalIn } from '../kernel/store/personal'
import type { collections } from './collections'

export const personal: PersonalIn<typeof collections> = {
  brandDrafts: 'none',
  brandEditions: 'none',
  brands: 'none',
  programs: 'none',
}
