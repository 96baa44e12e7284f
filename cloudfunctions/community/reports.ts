import { hides, hidingWeight } from '../../domain/community/reports'
import type { Platform } from '../kernel/ports/platform'
import { askReview } from './reviews'
import { changeSubject, move, subjectOf } from './subjects'

/**
 * Puts a reported text before the reviewers, and hides it where reports since the last decision about it weigh enough. A
 * report weighs at least one, so that the latest few say whether they do. Done again it changes nothing.
 */
export async function weighReports(platform: Platform, subjectId: string, at: number): Promise<void> {
  const { store } = platform
  const [subject, review] = await Promise.all([subjectOf(store, subjectId), store.get('reviews', subjectId)])
  if (subject?.state !== 'public') return
  const decidedAt = review?.closedAt ?? 0
  const { documents } = await store.page('reports', 'bySubject', {
    equals: { subjectId },
    range: { from: decidedAt + 1 },
    order: 'descending',
    limit: hidingWeight,
  })
  if (documents.length === 0) return
  const reportWeight = documents.reduce((sum, { weight }) => sum + weight, 0)
  await changeSubject(platform, subjectId, { version: { equals: subject.version } }, { set: { reportWeight } })
  await askReview(platform, { _id: subjectId, authorId: subject.authorId, cause: 'reports' }, at)
  if (hides(reportWeight)) await move(platform, subject, 'hide', { code: 'reports', note: '' }, at)
}
