import { foldFigures } from './jobs/fold-figures'

export { collections } from './collections'
export { personal } from './personal'

/** What a timer does, a bounded slice each time. */
export const jobs = { foldFigures }
