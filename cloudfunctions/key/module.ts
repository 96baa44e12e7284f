import { addKey } from './desk/add-key'
import { endKey } from './desk/end-key'
import { listKeys } from './desk/list-keys'
import { weighedKey } from './weighing'

export { collections } from './collections'
export { personal } from './personal'

/** What operators ask. */
export const desk = { listKeys, addKey, endKey }

/** How its commands are weighed. */
export const weighings = weighedKey
