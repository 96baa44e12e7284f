import { addStrike } from './desk/add-strike'
import { approveText } from './desk/approve-text'
import { claimReview } from './desk/claim-review'
import { communityStanding } from './desk/community-standing'
import { countReviews } from './desk/count-reviews'
import { forgiveStrike } from './desk/forgive-strike'
import { hideText } from './desk/hide-text'
import { liftSanction } from './desk/lift-sanction'
import { listReviews } from './desk/list-reviews'
import { listSilenced } from './desk/list-silenced'
import { readText } from './desk/read-text'
import { rejectText } from './desk/reject-text'
import { releaseReview } from './desk/release-review'
import { sanctionMember } from './desk/sanction-member'

/** What operators ask. */
export const desk = {
  addStrike,
  approveText,
  claimReview,
  communityStanding,
  countReviews,
  forgiveStrike,
  hideText,
  liftSanction,
  listReviews,
  listSilenced,
  readText,
  rejectText,
  releaseReview,
  sanctionMember,
}
