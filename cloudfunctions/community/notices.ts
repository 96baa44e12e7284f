import { createHash } from 'node:crypto'
import type { NoticeFacts } from '../../domain/community/notice'
import type { NoticeKind } from '../../contract/words/community'
import type { Platform } from '../kernel/ports/platform'
import type { Notice } from './documents'

/** A notice is told once, however often what it tells of is done. */
export const noticeOf = (
  kind: NoticeKind,
  memberId: string,
  about: { subjectId: string; postId: string; facts: NoticeFacts; at: number; turn?: number; fromId?: string },
): Notice => {
  const { subjectId, turn = 0, fromId = null, ...said } = about
  const _id = createHash('sha256')
    .update(JSON.stringify([kind, memberId, subjectId, turn]))
    .digest('base64url')
  return { _id, memberId, kind, fromId, ...said }
}

export const notify = async (platform: Platform, notices: readonly Notice[]): Promise<void> =>
  void (await Promise.all(notices.map((notice) => platform.store.create('notices', notice))))
