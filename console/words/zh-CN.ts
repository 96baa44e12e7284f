import { access } from './zh-CN/access'
import { alert } from './zh-CN/alert'
import { approval } from './zh-CN/approval'
import { audit } from './zh-CN/audit'
import { batch } from './zh-CN/batch'
import { campaign, phone } from './zh-CN/campaign'
import { code } from './zh-CN/code'
import { announcement, board, communityFigures, highlight } from './zh-CN/community'
import { brand } from './zh-CN/brand'
import { founding } from './zh-CN/founding'
import { factor } from './zh-CN/factor'
import { invited } from './zh-CN/invited'
import { signIns } from './zh-CN/sign-ins'
import { jobs } from './zh-CN/jobs'
import { key } from './zh-CN/key'
import { liability } from './zh-CN/liability'
import { mall } from './zh-CN/mall'
import { member } from './zh-CN/member'
import { moderation } from './zh-CN/moderation'
import { operator } from './zh-CN/operator'
import { order } from './zh-CN/order'
import { organisation } from './zh-CN/organisation'
import { overview } from './zh-CN/overview'
import { personal } from './zh-CN/personal'
import { print } from './zh-CN/print'
import { product } from './zh-CN/product'
import { role } from './zh-CN/role'
import { reward } from './zh-CN/reward'
import { rewardRules, rules } from './zh-CN/rules'
import { program } from './zh-CN/program'
import { session } from './zh-CN/session'
import { sheet } from './zh-CN/sheet'
import { shell } from './zh-CN/shell'
import { stops } from './zh-CN/stops'
import { tier } from './zh-CN/tier'
import { timeline } from './zh-CN/timeline'
import { till } from './zh-CN/till'
import { wordList } from './zh-CN/words'

export const chinese = {
  shell,
  session,
  founding,
  brand,
  overview,
  product,
  batch,
  code,
  factor,
  invited,
  signIns,
  personal,
  print,
  campaign,
  phone,
  rules,
  reward,
  rewardRules,
  order,
  sheet,
  mall,
  member,
  moderation,
  liability,
  jobs,
  audit,
  operator,
  access,
  role,
  approval,
  alert,
  organisation,
  key,
  stops,
  tier,
  timeline,
  program,
  till,
  board,
  announcement,
  highlight,
  wordList,
  communityFigures,
}

/** The shape every language fills. */
export type Words = typeof chinese
