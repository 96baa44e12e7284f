import { figure } from './figure'
import type { Sentences } from '.'
import { mallEnglish } from './mall'
import { englishDay, englishMoment, englishWait } from './clock'
import { counted } from './counted'

const pictureFaults = {
  missing: 'The picture did not arrive; please choose it again',
  tooLarge: 'The picture is too large; please choose one of up to 10 MB',
  notAPicture: 'This is no picture we can use; please choose a JPG, PNG or WebP',
}

const pollFaults = {
  missing: 'A poll needs options and a closing time',
  unexpected: 'Only a poll has options',
  options: 'A poll needs 2 to 10 different options',
  choices: 'The number of choices must lie between 1 and the number of options',
  closing: 'The closing time must lie between 10 minutes and 90 days ahead',
}

export const english: Sentences = {
  // What a field is called in a call is nothing to tell a member.
  malformed: () => 'Something was not filled in right. Please check it and try again.',
  unknownProcedure: () => 'There is no such action; please update and try again',
  notSignedIn: () => 'Your session has ended; please sign in again',
  keyRefused: () => 'This key cannot be used: it is unknown, ended or expired, or the call came from elsewhere',
  keyTooFast: ({ until }) => `This key is used too fast; please try again after ${englishMoment(until)}`,
  secondFactorDue: () => 'You may move points or goods: please set up a second step for signing in first',
  passwordChangeDue: () => 'Somebody else chose your password; please choose your own first',
  notAllowed: () => 'Your role does not allow this; please ask an administrator',
  requestReused: () => 'This differs from what was sent before; please refresh and try again',
  busy: () => 'It is busy right now; please try again in a few seconds',
  notFounded: () => 'The brand is not set up yet; please come back later',
  broken: ({ requestId }) => `Something went wrong; please try again. For help, quote ${requestId}`,
  consentMissing: () => 'The terms have changed; please read them before you join',
  checkInNotOffered: () => 'There is no daily check-in at the moment',
  birthdayMissing: () => 'We do not know your birthday yet; add it to your profile to claim the gift',
  benefitNotGiven: () => 'This tier does not give that; a higher one may',
  birthdayGiftNotYet: ({ opensAt }) => `Your birthday gift can be claimed from ${englishMoment(opensAt)}`,
  ...mallEnglish,
  alreadyCheckedIn: ({ day }) => `${englishDay(day)} is checked in already; there is nothing to make up`,
  makeUpDayRefused: ({ first, last }) =>
    first > last
      ? 'You joined today; there is no day to make up yet'
      : `This day cannot be made up; missed days from ${englishDay(first)} to ${englishDay(last)} can`,
  makeUpsUsedUp: ({ perMonth }) =>
    `All ${counted(perMonth, 'make-up')} of that month are used; a make-up card makes up for one more`,
  taskUnknown: () => 'This task is no longer there; please refresh to see the new ones',
  taskNotDone: ({ times, needed }) => `${needed - times} more to go; then you can claim it`,
  taskClaimed: () => 'You have claimed this task; have a look at the others',
  taskPeriodOver: () => 'The time for this task is over; please refresh to see where you are now',
  stillLeaving: () => 'Your earlier account is still being removed; please join again in a few minutes',
  birthdayImpossible: () => 'There is no such day; please choose again',
  birthdayChangedLately: ({ again }) => `A birthday can be changed once a year; the next time from ${again}`,
  pictureUnreadable: ({ sideMax }) =>
    `This picture can’t be used; please choose a JPG or PNG of at most ${figure(sideMax)} pixels a side`,
  phoneCodeSpent: () => 'WeChat’s permission was used or has expired; please tap to allow it again',
  phoneTaken: () => 'This number belongs to another card; please sign in with that WeChat, or talk to us',
  nothingToTakeBack: () => 'There is no deletion to take back: it has been taken back already, or is done',
  lockedOut: ({ seconds }) => `Too many wrong codes; please try again in ${englishWait(seconds)}`,
  answerAccepted: () => 'An answer to this question has been accepted already',
  blocked: () => 'This member does not take part with you at the moment',
  boardClosedToYou: ({ tierName }) =>
    tierName ? `This board is open to ${counted(tierName, 'member')} and above` : 'Join to read this board',
  boardNotOpen: () => 'Nothing can be published here at the moment; please try another board',
  boardUnknown: () => 'There is no such board; it may have closed. Have a look around',
  choicesRefused: ({ choicesMax }) => `Please choose 1 to ${figure(choicesMax)}`,
  dayLimitReached: ({ times }) => `That was ${counted(times, 'time')} today; please come back tomorrow`,
  linksRefused: ({ linksMax }) =>
    linksMax > 0
      ? `At most ${counted(linksMax, 'link')}; please take some out`
      : 'Links open up after a few days of taking part',
  notAppealable: () => 'This cannot be appealed now; each text can be appealed once',
  notYourQuestion: () => 'Only whoever asked can accept an answer',
  ownText: () => 'This is your own; you can delete it',
  participantUnknown: () => 'There is no such member; they may have left',
  uploadRefused: ({ fault }) => pictureFaults[fault],
  productUnknown: () => 'There is no such product; it may not be sold any more',
  pictureUnknown: () => 'A picture was not uploaded; please choose it again',
  picturesRefused: ({ picturesMax }) => `At most ${counted(picturesMax, 'picture')} for now; please take some out`,
  pollClosed: () => 'The poll has closed',
  pollRefused: ({ fault }) => pollFaults[fault],
  postUnknown: () => 'This post is gone; have a look at others',
  productNotScanned: () => 'Scan a genuine code of this product first, then show it off',
  replyUnknown: () => 'This reply is gone; please refresh and try again',
  saidBefore: () => 'You said this a moment ago; please put it differently',
  silenced: ({ until }) => `You cannot take part until ${englishMoment(until)}`,
  subjectUnknown: () => 'This is gone; please refresh and try again',
  textRefused: () => 'There are words in it that cannot be published; please change them and try again',
  tooFast: () => 'That was a little fast; please wait a minute and send it again',
  tooManyMarked: ({ most }) => `At most ${counted(most, 'member')}; please remove some first`,
  topicUnknown: () => 'There is no such topic; it may be over. Have a look around',
  campaignUnknown: () => 'There is no such campaign; it may be over',
  nicknameRefused: () =>
    'This name cannot be used: it has unsuitable words or contact details, or looks official; please choose another',
  nicknameTaken: () => 'Somebody goes by this name already; please try another',
  nicknameUnchecked: () => 'New names cannot be checked right now; yours stays, please try again in some minutes',
}
