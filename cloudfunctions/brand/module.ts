import { getProgram } from './desk/get-program'
import { saveProgram } from './desk/save-program'

export { collections } from './collections'
export { personal } from './personal'

/** What operators ask. */
export const desk = { getProgram, saveProgram }
