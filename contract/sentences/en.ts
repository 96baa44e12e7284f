import type { ColorName } from '../words/brand'
import { figure } from './figure'
import type { Sentences } from '.'
import { sayMalformedInEnglish } from './malformed'
import { sayProgramProblem, sayRuleProblem } from './rule-problems'
import { englishDay, englishMoment, englishWait } from './clock'
import { mallEnglish } from './mall'
import { counted, isOne } from './counted'

const weakPassword = {
  short: (lengthMin: number) =>
    `A password has at least ${figure(lengthMin)} characters; a few unrelated words are long and easy to keep`,
  common: () => 'This password is so common that it is tried first; please join a few unrelated words',
  repeated: () => 'This password repeats a few characters and is easily guessed; please join a few unrelated words',
  walk: () =>
    'This password runs along the keyboard or the alphabet and is easily guessed; please join a few unrelated words',
  named: () =>
    'This password is the account, a name, the brand or a usual word with little added; please join a few unrelated words',
  date: () => 'This password is a date or a phone number and is easily guessed; please join a few unrelated words',
}
const pictureFaults = {
  missing: 'The picture did not arrive; please choose it again',
  tooLarge: 'The picture is too large; please choose one of up to 10 MB',
  notAPicture: 'This is no picture we can use; please choose a JPG, PNG or WebP',
}
const announcementFaults = {
  order: 'The end has to come after the start',
  over: 'The end has passed already; please choose a later one',
  tooLong: 'An announcement is shown for a year at most; please choose an earlier end',
}
const pollFaults = {
  missing: 'A poll needs options and a closing time',
  unexpected: 'Only a poll has options',
  options: 'A poll needs 2 to 10 different options',
  choices: 'The number of choices must lie between 1 and the number of options',
  closing: 'The closing time must lie between 10 minutes and 90 days ahead',
}

const programParts: Record<string, string> = {
  tiers: 'tiers',
  tierPolicy: 'how tiers are kept',
  pointsExpiry: 'how long points last',
  contributionExpiry: 'how long points for posts last',
  refundGrace: 'points that come back',
  checkIn: 'daily check-in',
  orderReceived: 'points for orders',
  memberDays: 'member days',
  tasks: 'tasks',
}

/** tiers.1 → tiers, row 2; tasks.0.expiry → tasks, row 1, how long its points last */
function partOfProgram(field: string): string {
  const [part = '', ...places] = field.split('.')
  const inside = places.map((place) =>
    place === 'expiry' ? ', how long its points last' : `, row ${Number(place) + 1}`,
  )
  return `${programParts[part] ?? 'as a whole'}${inside.join('')}`
}

const colorNamesInEnglish: Record<ColorName, string> = {
  accent: 'accent',
  accentInk: 'text on the accent',
  ink: 'text',
  inkSoft: 'softer text',
  paper: 'paper',
  card: 'card',
  line: 'line',
  good: 'colour of success',
  warn: 'colour of warning',
  bad: 'colour of errors',
}

export const english: Sentences = {
  malformed: sayMalformedInEnglish,
  unknownProcedure: () => 'There is no such action; please update and try again',
  notSignedIn: () => 'Your session has ended; please sign in again',
  passwordChangeDue: () => 'Somebody else chose your password; please choose your own first',
  keyRefused: () => 'This key cannot be used: it is unknown, ended or expired, or the call came from elsewhere',
  keyTooFast: ({ until }) => `This key is used too fast; please try again after ${englishMoment(until)}`,
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
  appealOwnDecision: () => 'You decided this yourself; a colleague has to hear the appeal',
  notSilenced: () => 'Nothing keeps this member from writing now; please refresh',
  publicationTransitionRefused: ({ from }) => `The text is ${from}; this cannot be done to it, please refresh`,
  reviewClaimed: ({ by, until }) => `${by} has this in hand; it is free again after ${englishMoment(until)}`,
  reviewClosed: ({ by }) =>
    by ? `${by} has just decided this; please go on to the next` : 'There is nothing left to decide; please go on',
  strikeUnknown: () => 'There is no such strike; it may have been taken back, please refresh',
  signInRefused: ({ triesLeft }) => `Account or password is wrong; ${counted(triesLeft, 'try', 'tries')} left`,
  signInLocked: ({ waitMs }) =>
    `Account or password is wrong, and tried too often; please wait ${Math.ceil(waitMs / 1000)} s`,
  passwordWeak: ({ fault, lengthMin }) => weakPassword[fault](lengthMin),
  accountDisabled: () => 'This account is disabled. If it should not be, please ask an administrator',
  passwordWrong: ({ triesLeft }) => `The present password is wrong; ${counted(triesLeft, 'try', 'tries')} left`,
  passwordUnchanged: () => 'The new password is the present one; please choose another',
  ownAccount: () => 'This cannot be done to your own account; please ask another administrator',
  accountTaken: () => 'This account name is taken; please choose another',
  alreadyFounded: () => 'The brand is founded already, and only once; please sign in as its administrator',
  foundingRefused: () =>
    'This link is not the right one, or not any more; please open the whole link given at the start',
  colorsUnreadable: ({ text, ground, contrastHundredths }) =>
    `The ${colorNamesInEnglish[text]} cannot be read on the ${colorNamesInEnglish[ground]}: contrast ${contrastHundredths / 100}, at least 4.5 is needed`,
  operatorUnknown: () => 'There is no such operator; please reload and try again',
  roleNameTaken: () => 'There is a role of this name; please choose another',
  lastAdministrator: () => 'One administrator of the whole brand has to stay; please make somebody else one first',
  organisationUnknown: () => 'There is no such store or dealer; please reload and choose again',
  organisationNameTaken: () => 'One of the same kind has this name; please choose another',
  keyUnknown: () => 'There is no such key; please reload and try again',
  tooManyKeys: ({ keysMax }) => `${counted(keysMax, 'key')} can be in use at most; please end one that is not needed`,
  addressWrong: ({ address }) => `${address} is no network address; it looks like 203.0.113.7 or 203.0.113.0/24`,
  storeMissing: () => 'You work at several stores; please choose which one this is',
  storeUnknown: () => 'There is no such store; please reload and choose again',
  storeNotYours: () => 'This store is not one of yours; please choose one of your own',
  tooManyRoles: ({ rolesMax }) => `There are ${figure(rolesMax)} roles at most; please change one that there is`,
  roleGoverns: ({ permissions }) =>
    `Administrators keep what governs the brand: ${counted(permissions.length, 'permission')} cannot be taken away, or nobody could give them back`,
  storeClosed: ({ name }) => `${name} is closed; nothing can be used there`,
  roleUnknown: () => 'There is no such role; please reload and choose again',
  permissionsNotHeld: ({ permissions }) =>
    `${counted(permissions.length, 'permission')} of these you do not have yourself; please ask a colleague who has them`,
  productUnknown: () => 'There is no such product; please refresh the list',
  gtinTaken: () => 'This GTIN belongs to another product already',
  gtinInvalid: () => 'The check digit of this GTIN is wrong; please compare it with the pack',
  batchUnknown: () => 'There is no such batch; please refresh the list',
  batchTransitionRefused: ({ from }) => `The batch is ${from}; this cannot be done to it`,
  batchNameMistyped: ({ label, codes }) =>
    `This is about ${counted(codes, 'code')}: please type the batch’s name exactly, “${label}”`,
  withdrawalReasonMissing: ({ codes }) => `This is about ${counted(codes, 'code')}: please say why`,
  rangeOutsideBatch: ({ serialMax }) => `Serials run from 0 to ${figure(serialMax)}, first to last`,
  tooManyRanges: ({ rangesMax }) => `A batch is activated in at most ${counted(rangesMax, 'range')}; please merge some`,
  activationTooLate: () => 'A timed activation may be at most a year ahead',
  partUnknown: ({ partsMax }) => `A file holds at most ${counted(partsMax, 'code')}; please split it`,
  printFileUnknown: () => 'There is no such print file; please make it again',
  campaignUnknown: () => 'There is no such campaign; it may be over',
  campaignTransitionRefused: ({ from }) => `The campaign is ${from}; this cannot be done to it`,
  campaignNotDraft: () => 'The campaign has been launched: it can be paused or ended, not edited',
  campaignIncomplete: ({ missing }) => `Still missing: ${missing}`,
  campaignOverlaps: ({ batchId, campaignName }) => `Batch ${batchId} is in the campaign “${campaignName}” already`,
  ruleUnknown: (refused) => sayProgramProblem(refused, 'en'),
  ruleArgumentRefused: (refused) => sayRuleProblem(refused, 'en'),
  budgetTooSmall: ({ pointsNeeded, budgetPoints, winners }) =>
    winners > 0
      ? `${counted(winners, 'winner')} ${isOne(winners) ? 'takes' : 'take'} up to ${counted(pointsNeeded, 'point')} (at the highest multiplier) and the budget is ${figure(budgetPoints)}, ${figure(pointsNeeded - budgetPoints)} short: raise it, or let fewer win`
      : `One scan takes up to ${counted(pointsNeeded, 'point')} (at the highest multiplier) and the budget is ${figure(budgetPoints)}, so nobody could be paid: raise it`,
  batchWithdrawn: ({ label }) =>
    `Batch “${label}” is voided or recalled and its codes pay no more; please take it out of the campaign`,
  winnersExceedCodes: ({ winners, codes }) =>
    `${counted(winners, 'winner')} ${isOne(winners) ? 'is' : 'are'} more than the ${counted(codes, 'code')} that can still be paid`,
  drawNotOver: () => 'The seed is published once the campaign has ended',
  boardTierFixed: () => 'This board has posts, so who may enter stays as it is; open a new one and close this',
  tooManyPlaces: ({ placesMax }) => `At most ${figure(placesMax)}; please put one to a new use instead`,
  announcementUnknown: () => 'There is no such announcement; please refresh the list',
  announcementTimeRefused: ({ fault }) => announcementFaults[fault],
  postNotPublic: () => 'This post is not public now and cannot be featured or pinned; please refresh',
  tooManyPinned: ({ pinnedMax }) => `A board has at most ${figure(pinnedMax)} pinned posts; please unpin one first`,
  wordListUnknown: () => 'There is no such word list; please refresh the list',
  tooManyWordLists: ({ listsMax }) => `At most ${counted(listsMax, 'list')}; please add the words to one of them`,
  memberUnknown: () => 'There is no such member; please check the number',
  programRefused: ({ field, problem }) => `The programme, ${partOfProgram(field)}: ${sayProgramProblem(problem, 'en')}`,
  nicknameRefused: () =>
    'This name cannot be used: it has unsuitable words or contact details, or looks official; please choose another',
  nicknameTaken: () => 'Somebody goes by this name already; please try another',
  nicknameUnchecked: () => 'New names cannot be checked right now; yours stays, please try again in some minutes',
  tierHasBoard: ({ board }) => `The board “${board}” is kept for a tier you drop; open it to another tier first`,
  tierDropUnsaid: ({ tiers }) => `This would drop “${tiers.join(' and ')}”; please read what follows before you save`,
  tierUnknown: () => 'There is no such tier; please refresh and choose again',
  grantReasonMissing: () => 'Please say why: the member reads it',
  grantEndRefused: ({ daysMax }) => `The last day is today or later, at most ${counted(daysMax, 'day')} ahead`,
  grantMissing: () => 'This member holds no tier given by hand; it may have ended already',
  benefitExpired: ({ expiredAt }) => `This benefit expired on ${englishMoment(expiredAt)}`,
  benefitUsedUp: ({ quantity }) => `All ${figure(quantity)} of this month are used; more from the 1st`,
  memberCodeMistyped: () =>
    'A member code is 20 digits; one is missing, wrong or too many. Please scan again or compare',
  memberCodeWrong: () => 'There is no such member code; please have the member open the code anew and scan it',
  memberCodeExpired: () => 'This member code has run out; a new one shows every 30 seconds, please scan that',
  memberCodeUsed: () => 'This member code has just been used and is good once; please wait for the next one',
  entryUnknown: () => 'There is no such entry; please refresh the statement',
  pointsShort: ({ left }) => `Only ${counted(left, 'point')} can be used`,
  pointsSpent: ({ left }) => `Only ${figure(left)} of these points are left; please choose what to do about the rest`,
  notReversible: () => 'Only points that were earned can be taken back',
  alreadyReversed: () => 'This has been taken back or made usable already; please refresh the statement',
  changedMeanwhile: () => 'Somebody else has just changed this; please refresh and try again',
}
