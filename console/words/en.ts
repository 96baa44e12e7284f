import { audit } from './en/audit'
import { batch } from './en/batch'
import { campaign, phone, rules } from './en/campaign'
import { jobs } from './en/jobs'
import { liability } from './en/liability'
import { member } from './en/member'
import { operator } from './en/operator'
import { overview } from './en/overview'
import { print } from './en/print'
import { product } from './en/product'
import { session } from './en/session'
import { shell } from './en/shell'
import { till } from './en/till'
import type { Words } from './zh-CN'

export const english: Words = {
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
