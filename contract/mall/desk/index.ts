import { orders } from './orders'
import { rewards } from './rewards'

/** What operators ask. */
export const desk = { ...rewards, ...orders }
