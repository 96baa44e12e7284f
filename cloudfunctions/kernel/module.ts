import { trail } from './call/trail'

export { collections } from './collections'
export { personal } from './personal'

/** What it tells of: the trail. */
export const streams = [trail]
