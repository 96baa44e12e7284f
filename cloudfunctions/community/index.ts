import { serve } from '../kernel/call/serve'
import { acceptAnswer } from './visitor/accept-answer'
import { addPicture } from './visitor/add-picture'
import { appealDecision } from './visitor/appeal-decision'
import { communityHome } from './visitor/community-home'
import { createPost } from './visitor/create-post'
import { createReply } from './visitor/create-reply'
import { listMarked } from './visitor/list-marked'
import { listMentionable } from './visitor/list-mentionable'
import { listNotices } from './visitor/list-notices'
import { listPosts } from './visitor/list-posts'
import { listReplies } from './visitor/list-replies'
import { readParticipant } from './visitor/read-participant'
import { readPost } from './visitor/read-post'
import { reportText } from './visitor/report-text'
import { searchPosts } from './visitor/search-posts'
import { setMark } from './visitor/set-mark'
import { votePoll } from './visitor/vote-poll'
import { withdrawText } from './visitor/withdraw-text'

/** The members' community. */
export const community = serve('community', {
  communityHome,
  listPosts,
  readPost,
  listReplies,
  searchPosts,
  readParticipant,
  listMarked,
  listMentionable,
  listNotices,
  addPicture,
  createPost,
  createReply,
  withdrawText,
  setMark,
  votePoll,
  acceptAnswer,
  reportText,
  appealDecision,
})
