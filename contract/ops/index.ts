import { batch } from './batch'
import { campaign } from './campaign'
import { points } from './points'
import { product } from './product'
import { session } from './session'
import { tier } from './tier'

/** The operators' door. */
export const ops = { ...session, ...product, ...batch, ...campaign, ...points, ...tier }
