import { scan } from './visitor/scan'

/** What the mini-program asks. */
export const visitor = { scan }
