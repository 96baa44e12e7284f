import { serve } from '../_kernel/serve'
import { campaign } from './campaign'
import { checkIn } from './check-in'
import { checkInCalendar } from './check-in-calendar'
import { claimBirthdayGift } from './claim-birthday-gift'
import { claimTask } from './claim-task'
import { home } from './home'
import { join } from './join'
import { makeUpDay } from './make-up-day'
import { memberCode } from './member-code'
import { bindPhone } from './profile/bind-phone'
import { consent } from './profile/consent'
import { askDeletion, takeBackDeletion } from './profile/deletion'
import { exportMyData } from './profile/export-my-data'
import { privacy } from './profile/privacy'
import { profile } from './profile/profile'
import { savePicture } from './profile/save-picture'
import { saveProfile } from './profile/save-profile'
import { standing } from './standing'
import { statement } from './statement'
import { tasks } from './tasks'

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
