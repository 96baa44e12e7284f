import { search } from './desk/search'

/** What operators ask. */
export const desk = { search }
