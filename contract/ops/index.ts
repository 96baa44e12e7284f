import { batch } from './batch'
import { campaign } from './campaign'
import { mallOrder } from './mall-order'
import { mallReward } from './mall-reward'
import { points } from './points'
import { product } from './product'
import { session } from './session'

/** The operators' door. */
export const ops = { ...session, ...product, ...batch, ...campaign, ...points, ...mallReward, ...mallOrder }
