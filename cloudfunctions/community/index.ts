import { serve } from '../_kernel/serve'
import { acceptAnswer } from './accept-answer'
import { addPicture } from './add-picture'
import { appealDecision } from './appeal-decision'
import { communityHome } from './community-home'
import { createPost } from './create-post'
import { createReply } from './create-reply'
import { listMarked } from './list-marked'
import { listMentionable } from './list-mentionable'
import { listNotices } from './list-notices'
import { listPosts } from './list-posts'
import { listReplies } from './list-replies'
import { readParticipant } from './read-participant'
import { readPost } from './read-post'
import { reportText } from './report-text'
import { searchPosts } from './search-posts'
import { setMark } from './set-mark'
import { votePoll } from './vote-poll'
import { withdrawText } from './withdraw-text'

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
