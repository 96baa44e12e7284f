import { batch } from './batch'
import { campaign } from './campaign'
import { member } from './member'
import { points } from './points'
import { product } from './product'
import { session } from './session'
import { till } from './till'

/** The operators' door. */
export const ops = { ...session, ...product, ...batch, ...campaign, ...member, ...points, ...till }
