import { readCode } from './desk/read-code'
import { scan } from './visitor/scan'

/** What the mini-program asks. */
export const visitor = { scan }

/** What operators ask. */
export const desk = { readCode }
