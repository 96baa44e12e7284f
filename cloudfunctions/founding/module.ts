import { found } from './desk/found'
import { founding } from './desk/founding'

/** What whoever founds the brand asks, before there is an operator. */
export const desk = { found, founding }
