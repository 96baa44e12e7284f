import { linesAbout } from '../kernel/store/personal'
import { acceptAnswer } from './visitor/accept-answer'
import { addPicture } from './visitor/add-picture'
import { appealDecision } from './visitor/appeal-decision'
import { carryTallies } from './jobs/carry-tallies'
import { communityFigures } from './desk/community-figures'
import { communityHome } from './visitor/community-home'
import { createPost } from './visitor/create-post'
import { createReply } from './visitor/create-reply'
import { findPosts } from './desk/find-posts'
import { foldCommunity } from './jobs/fold-community'
import { highlightPost } from './desk/highlight-post'
import { listAnnouncements } from './desk/list-announcements'
import { listHighlights } from './desk/list-highlights'
import { listMarked } from './visitor/list-marked'
import { listMentionable } from './visitor/list-mentionable'
import { listNotices } from './visitor/list-notices'
import { listPlaces } from './desk/list-places'
import { listPosts } from './visitor/list-posts'
import { listReplies } from './visitor/list-replies'
import { movePlace } from './desk/move-place'
import { readParticipant } from './visitor/read-participant'
import { readPost } from './visitor/read-post'
import { reportText } from './visitor/report-text'
import { retryChecks } from './jobs/retry-checks'
import { saveAnnouncement } from './desk/save-announcement'
import { saveBoard } from './desk/save-board'
import { saveTopic } from './desk/save-topic'
import { searchPosts } from './visitor/search-posts'
import { setMark } from './visitor/set-mark'
import { textEvents } from './streams'
import { votePoll } from './visitor/vote-poll'
import { withdrawAnnouncement } from './desk/withdraw-announcement'
import { withdrawText } from './visitor/withdraw-text'

export { collections } from './collections'
export { personal } from './personal'
export { strands } from './strands'
export { leaveCommunity as leave } from './leaving'
export { chores } from './chores'
export { isInDoubt as holdsBack } from './doubt'

/** Texts in the audit trail. */
export const trail = [linesAbout('posts', 'byAuthor', 'authorId'), linesAbout('replies', 'byAuthor', 'authorId')]

export { mediaCheck } from './pushed/media-check'

/** What the mini-program asks. */
export const visitor = {
  acceptAnswer,
  addPicture,
  appealDecision,
  communityHome,
  createPost,
  createReply,
  listMarked,
  listMentionable,
  listNotices,
  listPosts,
  listReplies,
  readParticipant,
  readPost,
  reportText,
  searchPosts,
  setMark,
  votePoll,
  withdrawText,
}

/** What operators ask. */
export const desk = {
  communityFigures,
  findPosts,
  highlightPost,
  listAnnouncements,
  listHighlights,
  listPlaces,
  movePlace,
  saveAnnouncement,
  saveBoard,
  saveTopic,
  withdrawAnnouncement,
}

/** What a timer does, a bounded slice each time. */
export const jobs = { retryChecks, carryTallies }

/** What it tells of. */
export const streams = [textEvents]

/** What it makes of what happens. */
export const consumers = { foldCommunity }
