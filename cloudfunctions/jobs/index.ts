import type { Platform } from '../_kernel/platform'
import { foldFigures } from './fold-figures'
import { sweep } from './sweep'

/** What a timer run did, by job. */
export interface JobsReport {
  folded: number
  swept: number
}

/** Everything that is due, in bounded slices: called by a timer, never from outside. */
export async function jobs(platform: Platform): Promise<JobsReport> {
  return { folded: await foldFigures(platform), swept: await sweep(platform) }
}
