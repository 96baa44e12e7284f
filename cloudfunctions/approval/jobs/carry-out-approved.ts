import type { ChoreWork } from '../../kernel/jobs/chores'
import { carryOut } from '../carrying-out'

/** Carries out what was approved where whoever approved it did not get that far. */
export const carryOutApproved: ChoreWork = async (platform, { subjectId }, at) => {
  const approval = await platform.store.get('approvals', subjectId)
  if (approval) await carryOut(platform, approval, at)
  return true
}
