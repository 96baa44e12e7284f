import { figures } from './figures'
import { highlights } from './highlights'
import { places } from './places'

/** What operators ask. */
export const desk = { ...figures, ...places, ...highlights }
