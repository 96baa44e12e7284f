import type { Telling } from '../kernel/events/stream'
import { getProgram } from './desk/get-program'
import { saveProgram } from './desk/save-program'

/** What operators ask. */
export const desk = { getProgram, saveProgram }

/** What its commands tell beside their line in the trail. */
export const tellings = { saveProgram: () => ({ code: 'programSaved' }) } satisfies Record<string, Telling>
