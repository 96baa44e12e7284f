import { serve } from '../_kernel/serve'
import { checkIn } from './check-in'
import { checkInCalendar } from './check-in-calendar'
import { claimBirthdayGift } from './claim-birthday-gift'
import { home } from './home'
import { join } from './join'
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

/** The door for everything a member is and has. */
export const member = serve('member', {
  home,
  join,
  statement,
  checkIn,
  checkInCalendar,
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
