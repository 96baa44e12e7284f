import { adjustPoints } from './desk/adjust-points'
import { estimateReversal } from './desk/estimate-reversal'
import { expirePoints } from './jobs/expire-points'
import { foldLiability } from './jobs/fold-liability'
import { liability } from './desk/liability'
import { releasePending } from './jobs/release-pending'
import { reverseEntry } from './desk/reverse-entry'
import { statement } from './visitor/statement'
import { entries } from './streams'
import { weighedAdjustment } from './weighing'

export { collections } from './collections'
export { personal } from './personal'

/** What the mini-program asks. */
export const visitor = { statement }

/** What operators ask. */
export const desk = { adjustPoints, estimateReversal, liability, reverseEntry }

/** What a timer does, a bounded slice each time. */
export const jobs = { expirePoints, releasePending }

/** What it tells of. */
export const streams = [entries]

/** What it makes of what happens. */
export const consumers = { foldLiability }

/** How its commands are weighed. */
export const weighings = weighedAdjustment
