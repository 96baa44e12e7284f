import { foldFigures } from './jobs/fold-figures'

export { collections } from './collections'
export { personal } from './personal'

/** What it makes of what happens. */
export const consumers = { foldFigures }
