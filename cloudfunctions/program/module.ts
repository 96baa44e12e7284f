import { getProgram } from './desk/get-program'
import { saveProgram } from './desk/save-program'

/** What operators ask. */
export const desk = { getProgram, saveProgram }
