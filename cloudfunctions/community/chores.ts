import { tokensOf, tokensPerPostMax } from '../../domain/community/search'
import type { Post } from '../../domain/community/post'
import { noEvidence } from '../../domain/community/review'
import { followDecision } from './decisions'
import type { Chore } from '../kernel/jobs/documents'
import type { ChoreWork } from '../kernel/jobs/chores'
import type { CommunityChores } from './documents'
import { creditMore } from './credits'
import { highlightIdOf } from './highlights'
import { markKeyOf } from './marks'
import { noticeOf, notify } from './notices'
import { rewardAnswer } from './answers'
import { hideAfterAll } from './media-verdict'
import { afterTakingDown } from './published'
import { weighReports } from './reports'
import { closeReview } from './reviews'
import { subjectOf } from './subjects'
import { filterOf } from '../filter/words'
import { foldText } from '../filter/fold'
import type { Platform } from '../kernel/ports/platform'
import { pageLimitMax } from '../kernel/store/store'
import { hasTime, inTurns } from '../kernel/jobs/slice'

/** Followers reached in one run of one post's delivery; the rest waits for the next run. */
const deliveredPagesMax = 10

/** Finding publications by search, bringing them to followers; and whatever a crash left undone. */
export const chores: Record<keyof CommunityChores, ChoreWork> = {
  decide: (platform, { subjectId }, at) => followDecision(platform, subjectId, at),
  withdraw: async (platform, { subjectId }, at) => {
    const subject = await subjectOf(platform.store, subjectId)
    if (subject?.state !== 'withdrawn') return true
    await afterTakingDown(platform, subject, at)
    await closeReview(platform, subjectId, at)
    return true
  },
  index: async (platform, { subjectId }) => {
    // Folding needs the dictionary that the filter loads.
    await filterOf(platform)
    const post = await platform.store.get('posts', subjectId)
    if (post?.state === 'public') await inTurns(tokensIn(post), (token) => platform.store.create('searchTokens', token))
    return true
  },
  unindex: async ({ store }, { subjectId: postId }) => {
    if ((await store.get('posts', postId))?.state === 'public') return true
    const page = await store.page('searchTokens', 'byPost', { equals: { postId }, limit: pageLimitMax })
    await inTurns(page.documents, ({ _id }) => store.remove('searchTokens', _id))
    return page.next === undefined
  },
  tidy: async ({ files }, { subjectId: uploadId }) => {
    await files.removeById(uploadId)
    return true
  },
  weigh: async (platform, { subjectId }, at) => {
    await weighReports(platform, subjectId, at)
    return true
  },
  doubt: (platform, { subjectId }, at) => hideAfterAll(platform, subjectId, noEvidence, at),
  reward: async (platform, { subjectId }, at) => {
    const post = await platform.store.get('posts', subjectId)
    if (post) await rewardAnswer(platform, post, at)
    return true
  },
  feature: async (platform, { subjectId: postId }, at) => {
    const post = await platform.store.get('posts', postId)
    const isFeatured = await platform.store.get('highlights', highlightIdOf('featured', postId))
    if (post?.state !== 'public' || !isFeatured) return true
    await creditMore(platform, post, 'featured', at)
    const about = { subjectId: postId, postId, facts: { code: 'featured' as const, title: post.title }, at }
    await notify(platform, [noticeOf('decided', post.authorId, about)])
    return true
  },
  deliver: async (platform, chore) => {
    const post = await platform.store.get('posts', chore.subjectId)
    return post?.state !== 'public' || deliver(platform, chore, post)
  },
}

const tokensIn = ({ _id: postId, title, text, createdAt }: Post) =>
  tokensOf(foldText(`${title} ${text}`), tokensPerPostMax).map((token) => ({
    _id: `${token}:${postId}`,
    token,
    postId,
    at: createdAt,
  }))

async function deliver(platform: Platform, chore: Chore, post: Post): Promise<boolean> {
  const { store } = platform
  let after = chore.after
  for (let pages = 0; pages < deliveredPagesMax && hasTime(platform); pages += 1) {
    const page = await store.page('marks', 'onTarget', {
      equals: { onTarget: markKeyOf('follow', post.authorId) },
      limit: pageLimitMax,
      ...(after ? { after } : {}),
    })
    await inTurns(page.documents, ({ memberId }) =>
      store.create('deliveries', { _id: `${memberId}:${post._id}`, memberId, postId: post._id, at: post.publishedAt }),
    )
    if (!page.next) return true
    after = page.next
  }
  await store.updateIf('chores', chore._id, {}, { set: { after } })
  return false
}
