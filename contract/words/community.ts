/** The community's words and limits that both sides use; no schema. */
export {
  mentionsMax,
  picturesMax,
  pollOptionLengthMax,
  pollOptionsMax,
  postKinds,
  postLengthMax,
  replyLengthMax,
  titleLengthMax,
} from '../../domain/community/post'
export { reportReasons } from '../../domain/community/reports'
export { rejectReasons, reviewCauses, reviewLanes } from '../../domain/community/review'
export { sanctionDaysMax, sanctionKinds } from '../../domain/community/sanctions'
export { levelCodes } from '../../domain/community/trust'
export { publicationStates } from '../../domain/community/visibility'

/** Which posts a list shows. `following` is those whose authors the reader follows, `own` the reader's in every state. */
export const feeds = ['newest', 'hot', 'following', 'featured', 'favourites', 'own', 'author'] as const

/** What a member may put on something: a `like` on a text, a `favourite` on a post, the others on a member. */
export const markKinds = ['like', 'favourite', 'follow', 'block', 'mute'] as const
export type MarkKind = (typeof markKinds)[number]

export const noticeKinds = ['reply', 'mention', 'accepted', 'decided'] as const
export type NoticeKind = (typeof noticeKinds)[number]

/** The ways of writing that the word filter folds into one, in their order. */
export const foldings = ['none', 'width', 'traditional', 'symbols', 'split', 'pinyin'] as const
export type Folding = (typeof foldings)[number]

/** A feed's page on a phone; each post costs one look at whether the reader liked it. */
export const feedPageMax = 20

/** An author says once, in a few sentences, why a decision was wrong. */
export const appealLengthMax = 300

/** How many days the community's figures look back over. */
export const figureSpans = [7, 30, 90] as const
