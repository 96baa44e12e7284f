import { reading } from './reading'
import { writing } from './writing'

/** The members' community. */
export const visitor = { ...reading, ...writing }
