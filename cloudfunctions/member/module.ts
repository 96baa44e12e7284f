import { memberBalance } from './api/member-balance'
import { findersOfEarlierMembers, publicIdsOfEarlierMembers } from './finders'
import { memberTimeline } from './desk/member-timeline'
import { askDeletion } from './visitor/deletion'
import { bindPhone } from './visitor/bind-phone'
import { consent } from './visitor/consent'
import { eraseMembers } from './jobs/erase-members'
import { exportMyData } from './visitor/export-my-data'
import { findMember } from './desk/find-member'
import { home } from './visitor/home'
import { join } from './visitor/join'
import { listMembers } from './desk/list-members'
import { memberCode } from './visitor/member-code'
import { privacy } from './visitor/privacy'
import { profile } from './visitor/profile'
import { savePicture } from './visitor/save-picture'
import { saveProfile } from './visitor/save-profile'
import { terms } from './visitor/terms'
import { showMember } from './desk/show-member'
import { takeBackDeletion } from './visitor/deletion'

export { collections } from './collections'
export { personal } from './personal'
export { streams } from './streams'
export { strands } from './strands'

/** What the mini-program asks. */
export const visitor = {
  home,
  join,
  memberCode,
  bindPhone,
  consent,
  askDeletion,
  takeBackDeletion,
  exportMyData,
  privacy,
  profile,
  savePicture,
  saveProfile,
  terms,
}

/** What other systems ask with a key. */
export const api = { memberBalance }

/** What operators ask. */
export const desk = { memberTimeline, findMember, listMembers, showMember }

/** What a timer does, a bounded slice each time. */
export const jobs = { eraseMembers }

export const passes = [findersOfEarlierMembers, publicIdsOfEarlierMembers]
