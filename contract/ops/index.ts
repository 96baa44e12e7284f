import { batch } from './batch'
import { campaign } from './campaign'
import { communityFigure } from './community-figures'
import { communityHighlight } from './community-highlights'
import { communityPlace } from './community-places'
import { communityWord } from './community-words'
import { mallOrder } from './mall-order'
import { mallReward } from './mall-reward'
import { member } from './member'
import { moderation } from './moderation'
import { overview } from './overview'
import { points } from './points'
import { product } from './product'
import { program } from './program'
import { session } from './session'
import { tier } from './tier'
import { till } from './till'

/** The operators' door. */
export const ops = {
  ...session,
  ...product,
  ...overview,
  ...batch,
  ...campaign,
  ...member,
  ...points,
  ...tier,
  ...program,
  ...till,
  ...mallReward,
  ...mallOrder,
  ...moderation,
  ...communityFigure,
  ...communityPlace,
  ...communityHighlight,
  ...communityWord,
}
