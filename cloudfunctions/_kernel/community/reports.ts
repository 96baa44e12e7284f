import { hiddenByReports } from '../../../contract/sentences/community'
import { hides, hidingWeight } from '../../../domain/community/reports'
import type { Platform } from '../platform'
import { askReview } from './reviews'
import { move, subjectOf } from './subjects'

/**
 * Puts a reported text before the reviewers, and hides it where reports since the last decision about it weigh enough. A
 * report weighs at least one, so that the latest few say whether they do. Done again it changes nothing.
 */
export async function weighReports(platform: Platform, subjectId: string, at: number): Promise<void> {
  const { store } = platform
  const subject = await subjectOf(store, subjectId)
  if (subject?.state !== 'public') return
  const decidedAt = (await store.get('reviews', subjectId))?.decidedAt
  const { documents } = await store.page('reports', 'bySubject', {
    equals: { subjectId },
    range: { from: decidedAt ? decidedAt + 1 : 0 },
    order: 'descending',
    limit: hidingWeight,
  })
  const [latest] = documents
  if (!latest) return
  await askReview(platform, subject, 'reports', latest.details, at)
  if (hides(documents.reduce((sum, { weight }) => sum + weight, 0)))
    await move(platform, subject, 'hide', hiddenByReports, at)
}
