import { listOrganisations } from './desk/list-organisations'
import { saveOrganisation } from './desk/save-organisation'
import { stores } from './visitor/stores'

export { collections } from './collections'
export { personal } from './personal'

/** What the mini-program asks. */
export const visitor = { stores }

/** What operators ask. */
export const desk = { listOrganisations, saveOrganisation }
