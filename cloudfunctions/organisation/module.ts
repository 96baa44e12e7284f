import { listOrganisations } from './desk/list-organisations'
import { saveOrganisation } from './desk/save-organisation'

export { collections } from './collections'
export { personal } from './personal'

/** What operators ask. */
export const desk = { listOrganisations, saveOrganisation }
