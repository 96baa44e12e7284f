/** The community's words and limits that both sides use; no schema. */
export { mentionsMax, picturesMax, pollOptionsMax, postKinds } from '../../domain/community/post'
export { reportReasons } from '../../domain/community/reports'
export { rejectReasons, reviewCauses, reviewLanes } from '../../domain/community/review'
export { sanctionDaysMax, sanctionKinds } from '../../domain/community/sanctions'
export { levelCodes } from '../../domain/community/trust'
export { publicationStates } from '../../domain/community/visibility'
export { contactKinds } from '../../domain/community/contacts'
export { contributionPoints } from '../../domain/community/contribution'
export { wordOutcomes, wordsPerListMax } from '../../domain/community/word-lists'

/** Which posts a list shows. `following` is those whose authors the reader follows, `own` the reader's in every state. */
export const feeds = ['newest', 'hot', 'following', 'featured', 'favourites', 'own', 'author'] as const

/** What a member may put on something: a `like` on a text, a `favourite` on a post, the others on a member. */
export const markKinds = ['like', 'favourite', 'follow', 'block', 'mute'] as const
export type MarkKind = (typeof markKinds)[number]

export const noticeKinds = ['reply', 'mention', 'accepted', 'decided'] as const
export type NoticeKind = (typeof noticeKinds)[number]

/** The ways of writing that the word filter folds into one, in their order. */
export const foldings = ['width', 'case', 'traditional', 'symbols', 'split', 'pinyin'] as const
export type Folding = (typeof foldings)[number]

/** A feed's page on a phone; each post costs one look at whether the reader liked it. */
export const feedPageMax = 20

/** How many days the community's figures look back over. */
export const figureSpans = [7, 30, 90] as const

/** What boards and topics are together: places for posts. */
export const placeKinds = ['board', 'topic'] as const
export type PlaceKind = (typeof placeKinds)[number]

/**
 * Boards, and topics. A brand with more would lose its members in them; and to number them anew takes two operations each,
 * of the hundred that a transaction has.
 */
export const placesMax = 45

/** Announcements shown at once: more would push the posts off the screen. */
export const announcementsShownMax = 5

/** A featured post stands in a feed of its own, a pinned one above its board. */
export const highlightKinds = ['featured', 'pinned'] as const
export type HighlightKind = (typeof highlightKinds)[number]

/** Above a board's first page at most so many: more, and its newest posts are off the screen. */
export const pinnedMax = 3

/** What becomes of a text that holds a listed word. */
export const wordActions = ['review', 'risky'] as const

/** A list's words, and the phrases in which they mean no harm. */
export const wordParts = ['words', 'allow'] as const
export type WordPart = (typeof wordParts)[number]

/** Lists that are kept: one for each way in which a text can be unwelcome. */
export const wordListsMax = 20

/** Words typed in one go; more come in a file. */
export const wordChangesMax = 200
