import type { Leave } from '../kernel/modules'
import { tellVisits } from './jobs/tell-visits'

/** A visit that is not told of yet stands in the entry of an item that is another's: it is told first, and then found. */
export const leaveVisits: Leave = async (platform) => {
  const { failed, more } = await tellVisits(platform)
  return failed === 0 && !more
}
