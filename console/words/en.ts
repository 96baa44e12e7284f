import { access } from './en/access'
import { alert } from './en/alert'
import { approval } from './en/approval'
import { audit } from './en/audit'
import { batch } from './en/batch'
import { campaign, phone } from './en/campaign'
import { code } from './en/code'
import { announcement, board, communityFigures, highlight } from './en/community'
import { brand } from './en/brand'
import { founding } from './en/founding'
import { factor } from './en/factor'
import { invited } from './en/invited'
import { signIns } from './en/sign-ins'
import { jobs } from './en/jobs'
import { key } from './en/key'
import { liability } from './en/liability'
import { mall } from './en/mall'
import { member } from './en/member'
import { moderation } from './en/moderation'
import { operator } from './en/operator'
import { order } from './en/order'
import { organisation } from './en/organisation'
import { overview } from './en/overview'
import { personal } from './en/personal'
import { print } from './en/print'
import { product } from './en/product'
import { role } from './en/role'
import { reward } from './en/reward'
import { rewardRules, rules } from './en/rules'
import { program } from './en/program'
import { session } from './en/session'
import { sheet } from './en/sheet'
import { shell } from './en/shell'
import { stops } from './en/stops'
import { tier } from './en/tier'
import { timeline } from './en/timeline'
import { till } from './en/till'
import { wordList } from './en/words'
import type { Words } from './zh-CN'

export const english: Words = {
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
