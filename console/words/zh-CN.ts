import { audit } from './zh-CN/audit'
import { batch } from './zh-CN/batch'
import { campaign, phone, rules } from './zh-CN/campaign'
import { jobs } from './zh-CN/jobs'
import { liability } from './zh-CN/liability'
import { member } from './zh-CN/member'
import { operator } from './zh-CN/operator'
import { overview } from './zh-CN/overview'
import { print } from './zh-CN/print'
import { product } from './zh-CN/product'
import { session } from './zh-CN/session'
import { shell } from './zh-CN/shell'
import { till } from './zh-CN/till'

export const chinese = {
  shell,
  session,
  overview,
  product,
  batch,
  print,
  campaign,
  phone,
  rules,
  member,
  liability,
  jobs,
  audit,
  operator,
  till,
}

/** The shape every language fills. */
export type Words = typeof chinese
