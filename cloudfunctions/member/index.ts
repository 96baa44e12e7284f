import { serve } from '../kernel/call/serve'
import { campaign } from '../campaign/visitor/campaign'
import { checkIn } from '../engagement/visitor/check-in'
import { checkInCalendar } from '../engagement/visitor/check-in-calendar'
import { claimBirthdayGift } from '../tier/visitor/claim-birthday-gift'
import { claimTask } from '../engagement/visitor/claim-task'
import { home } from './visitor/home'
import { join } from './visitor/join'
import { makeUpDay } from '../engagement/visitor/make-up-day'
import { memberCode } from './visitor/member-code'
import { bindPhone } from './visitor/bind-phone'
import { consent } from './visitor/consent'
import { askDeletion, takeBackDeletion } from './visitor/deletion'
import { exportMyData } from './visitor/export-my-data'
import { privacy } from './visitor/privacy'
import { profile } from './visitor/profile'
import { savePicture } from './visitor/save-picture'
import { saveProfile } from './visitor/save-profile'
import { standing } from '../tier/visitor/standing'
import { statement } from '../points/visitor/statement'
import { tasks } from '../engagement/visitor/tasks'

/** The door for everything a member is and has. */
export const member = serve('member', {
  home,
  campaign,
  join,
  statement,
  checkIn,
  checkInCalendar,
  makeUpDay,
  tasks,
  claimTask,
  memberCode,
  standing,
  claimBirthdayGift,
  profile,
  saveProfile,
  savePicture,
  bindPhone,
  consent,
  privacy,
  exportMyData,
  askDeletion,
  takeBackDeletion,
})
