import type { Member } from '../member/member'
import { countEvent, noProgress, type MemberEvent, type Task } from './tasks'

/**
 * The card after its member did something that tasks count. Whoever writes the card for the event calls this on the way,
 * so that the count is in the same transaction and costs no call of its own.
 */
export function afterEvent(member: Member, tasks: readonly Task[], event: MemberEvent, at: number): Member {
  const taskProgress = countEvent(member.taskProgress ?? noProgress, tasks, event, at)
  return taskProgress.length > 0 || member.taskProgress ? { ...member, taskProgress } : member
}

/** The card after its profile was changed: once picture, birthday and city are all there, it counts as filled in. */
export const afterProfile = (member: Member, tasks: readonly Task[], at: number): Member =>
  member.avatarFileId && member.birthday && member.city ? afterEvent(member, tasks, 'profileCompleted', at) : member
