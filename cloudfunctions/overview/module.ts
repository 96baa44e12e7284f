import { howIsToday } from './desk/how-is-today'
import { needsAttention } from './desk/needs-attention'
import { foldMinutes } from './jobs/fold-minutes'
import { noteWaiting } from './jobs/note-waiting'

export { collections } from './collections'
export { personal } from './personal'

/** What operators ask. */
export const desk = { howIsToday, needsAttention }

/** What a timer does. */
export const jobs = { noteWaiting }

/** What it makes of what happens. */
export const consumers = { foldMinutes }
