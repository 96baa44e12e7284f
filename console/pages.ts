import { pages as alert } from './alert/pages'
import { pages as approval } from './approval/pages'
import { pages as batch } from './batch/pages'
import { pages as brand } from './brand/pages'
import { pages as campaign } from './campaign/pages'
import { pages as code } from './code/pages'
import { pages as community } from './community/pages'
import { pages as jobs } from './jobs/pages'
import { pages as key } from './key/pages'
import { pages as mall } from './mall/pages'
import { pages as member } from './member/pages'
import { pages as moderation, sections as aboutMembers } from './moderation/pages'
import { pages as operator } from './operator/pages'
import { pages as organisation } from './organisation/pages'
import { pages as overview } from './overview/pages'
import { pages as points } from './points/pages'
import { pages as product } from './product/pages'
import { pages as program } from './program/pages'
import { pages as till } from './till/pages'
import type { DeskPage, Section } from './ui/deskPage'

/** Every page of the desk, word by word: within a task the rail keeps this order. */
export const pages: readonly DeskPage[] = [
  ...overview,
  ...alert,
  ...product,
  ...batch,
  ...code,
  ...campaign,
  ...mall,
  ...moderation,
  ...community,
  ...member,
  ...program,
  ...points,
  ...till,
  ...brand,
  ...organisation,
  ...operator,
  ...key,
  ...approval,
  ...jobs,
]

/** What words say on each other's pages. */
export const sections: readonly Section[] = [...aboutMembers]
