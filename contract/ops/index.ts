import { batch } from './batch'
import { campaign } from './campaign'
import { product } from './product'
import { session } from './session'

/** The operators' door. */
export const ops = { ...session, ...product, ...batch, ...campaign }
