import { compensateCode } from './desk/compensate-code'
import { explainScan } from './desk/explain-scan'
import { readCode } from './desk/read-code'
import { freezeCode, thawCode } from './desk/stop-code'
import { tellVisits } from './jobs/tell-visits'
import { product } from './visitor/product'
import { scan } from './visitor/scan'

export { collections } from './collections'
export { personal } from './personal'
export { streams } from './streams'
export { strands } from './strands'
export { leaveVisits as leave } from './leaving'

/** What the mini-program asks. */
export const visitor = { product, scan }

/** What operators ask. */
export const desk = { compensateCode, explainScan, freezeCode, readCode, thawCode }

/** What a timer does, a bounded slice each time. */
export const jobs = { tellVisits }
