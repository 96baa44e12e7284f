import { batch } from './batch'
import { campaign } from './campaign'
import { points } from './points'
import { product } from './product'
import { session } from './session'

/** The operators' door. */
export const ops = { ...session, ...product, ...batch, ...campaign, ...points }
