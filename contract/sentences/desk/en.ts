import type { CampaignPromise } from '../../words/campaign'
import type { ColorName } from '../../words/brand'
import { figure } from '../figure'
import { sayProgramProblem, sayRuleProblem } from '../rule-problems'
import { englishMoment } from '../clock'
import { counted, isOne } from '../counted'
import { sayMalformedInEnglish } from '../malformed'
import type { DeskSentences } from '.'

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

const invitationEndSays = {
  used: 'This invitation was used already; please sign in with the password you chose',
  withdrawn: 'This invitation was withdrawn; if you need one, please ask an administrator',
  replaced: 'An administrator has sent a newer link; please use that one',
  expired: 'This invitation has run out; please ask an administrator for another',
}

const approvalOver = {
  pending: () => 'It waits for approval',
  approved: (by: string) => `${by} approved it; it is being carried out`,
  done: (by: string) => `${by} approved it, and it is done`,
  failed: (by: string) => `${by} approved it, but things had changed and nothing was done; please ask again`,
  refused: (by: string) => `${by} did not approve it`,
  withdrawn: () => 'This request was withdrawn',
  expired: () => 'This request ran out and nothing was done; please ask again if it is still needed',
}

const announcementFaults = {
  order: 'The end has to come after the start',
  over: 'The end has passed already; please choose a later one',
  tooLong: 'An announcement is shown for a year at most; please choose an earlier end',
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

const homeFaultsInEnglish = {
  bannerEmpty: 'lacks its picture, or has one and is no banner',
  windowReversed: 'has to end after it begins',
  audienceUnknown: 'is for a tier that is not there any more; choose again whom it is for',
  pageUnknown: 'leads to a page that is not there; please choose another',
}

const targetsInEnglish = { page: 'page', campaign: 'campaign', reward: 'reward', post: 'post' }

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

const englishColumns = {
  code: 'Code',
  pin: 'PIN',
  orderId: 'Order number',
  carrier: 'Carrier',
  number: 'Tracking number',
  word: 'Word',
}

const englishMissing = {
  window: 'times (the end has to be after the start)',
  variants: 'variants, each of them once',
  gift: 'what the virtual reward gives',
  stock: 'stock',
  picture: 'a picture',
}

const englishPictures = {
  notAPicture: 'This is not a picture we can read; please upload a JPG or PNG',
  tooSmall: 'The picture is too small: at least 200 pixels each way',
  tooLarge: 'The picture is too large: at most 2400 pixels each way',
}

/** What each change to a running campaign would take from somebody. */
const promisesBroken: Record<CampaignPromise, string> = {
  window: 'The window can only become longer: members know until when it runs. To stop early, end the campaign',
  budget: 'The budget can only grow: with less of it, promised points could not be paid',
  batches:
    'Batches stay as they are: without one its codes pay nothing, and another would thin out chances and budget. Please begin a campaign for it',
  reward: 'The reward stays as it is: members scan for what was announced. Please end it and begin another',
  limits: 'The limits stay as they are: members scan by what was announced',
  expiry: 'How long points last stays as it is: members scan by what was announced',
  multiplier: 'Multipliers stay as they are: members scan by what was announced',
}

/** What only operators read. */
export const english: DeskSentences = {
  malformed: sayMalformedInEnglish,
  accountDisabled: () => 'This account is disabled. If it should not be, please ask an administrator',
  passwordWrong: ({ triesLeft }) => `The present password is wrong; ${counted(triesLeft, 'try', 'tries')} left`,
  passwordUnchanged: () => 'The new password is the present one; please choose another',
  ownAccount: () => 'This cannot be done to your own account; please ask another administrator',
  appealOwnDecision: () => 'You decided this yourself; a colleague has to hear the appeal',
  notSilenced: () => 'Nothing keeps this member from writing now; please refresh',
  publicationTransitionRefused: ({ from }) => `The text is ${from}; this cannot be done to it, please refresh`,
  reviewClaimed: ({ by, until }) => `${by} has this in hand; it is free again after ${englishMoment(until)}`,
  reviewClosed: ({ by }) =>
    by ? `${by} has just decided this; please go on to the next` : 'There is nothing left to decide; please go on',
  strikeUnknown: () => 'There is no such strike; it may have been taken back, please refresh',
  passwordExpired: () => 'This temporary password has run out. Please have an administrator reset it once more',
  secondFactorNeeded: () => 'Please enter the six digits of your authenticator, or one of your recovery codes',
  secondFactorWrong: ({ triesLeft }) =>
    triesLeft > 0
      ? `The code is wrong or was used; ${counted(triesLeft, 'try', 'tries')} left`
      : 'The code is wrong or was used; please wait for the next one',
  secondFactorMissing: () => 'No second step is set up',
  enrolmentMissing: () => 'Setting up took too long; please begin again',
  invitationUnknown: () => 'There is no such invitation. Please check the whole link was copied, or ask for another',
  invitationOver: ({ end }) => invitationEndSays[end],
  tooManyInvitations: ({ invitationsMax }) =>
    `There are at most ${counted(invitationsMax, 'open invitation', 'open invitations')}; please withdraw some first`,
  signInRefused: ({ triesLeft }) => `Account or password is wrong; ${counted(triesLeft, 'try', 'tries')} left`,
  signInLocked: ({ waitMs }) =>
    `Account or password is wrong, and tried too often; please wait ${Math.ceil(waitMs / 1000)} s`,
  passwordWeak: ({ fault, lengthMin }) => weakPassword[fault](lengthMin),
  accountTaken: () => 'This account name is taken; please choose another',
  alreadyFounded: () => 'The brand is founded already, and only once; please sign in as its administrator',
  foundingRefused: () =>
    'This link is not the right one, or not any more; please open the whole link given at the start',
  colorsUnreadable: ({ text, ground, contrastHundredths }) =>
    `The ${colorNamesInEnglish[text]} cannot be read on the ${colorNamesInEnglish[ground]}: contrast ${contrastHundredths / 100}, at least 4.5 is needed`,
  termsFieldUnknown: ({ field }) =>
    `{${field}} in the terms is no field that can be filled; change it or take the braces away`,
  homeBlockFixed: ({ kind }) =>
    `The ${kind === 'card' ? 'card' : 'scan'} is on the home screen once, for everybody, always; it can be moved`,
  homeBlockRefused: ({ place, what }) => `Block ${figure(place)} of the home screen ${homeFaultsInEnglish[what]}`,
  targetRefused: ({ place, kind, what }) =>
    `The ${targetsInEnglish[kind]} that block ${figure(place)} of the home screen leads to ${what === 'unknown' ? 'is not there' : 'can’t be seen by members now'}; please choose another`,
  categoryRepeated: ({ name }) => `The category “${name}” is there twice; rename one or take it out`,
  categoryInUse: ({ name, rewardTitle }) =>
    `There are rewards in the category “${name}” (such as “${rewardTitle}”); move them to another first`,
  nothingToDiscard: () => 'The draft is what is published; there is nothing to discard',
  batchMadeFixed: () =>
    'Some of this batch is switched on and members may have read when it was made; it stays as it is',
  nothingToPublish: () => 'This is what is published already; there is nothing to publish',
  editionUnknown: () => 'There is no such edition; please refresh and try again',
  operatorUnknown: () => 'There is no such operator; please reload and try again',
  roleNameTaken: () => 'There is a role of this name; please choose another',
  lastAdministrator: () => 'One administrator of the whole brand has to stay; please make somebody else one first',
  organisationUnknown: () => 'There is no such store or dealer; please reload and choose again',
  organisationNameTaken: () => 'One of the same kind has this name; please choose another',
  waitsForApproval: ({ expiresAt }) =>
    `Not done yet: it waits for a colleague’s approval. Please ask one before ${englishMoment(expiresAt)}`,
  approvalOver: ({ state, by }) => approvalOver[state](by),
  approvalUnknown: () => 'There is no such request; please reload and try again',
  ownApproval: () => 'Somebody else has to approve what you asked for',
  sameHand: () => 'Whoever asked set your password less than a day ago; please ask another colleague to approve',
  alertAmountRefused: ({ most }) => `This alert takes ${figure(most)} at most`,
  channelUnknown: () => 'There is no such channel; please reload and try again',
  channelAddressRefused: () =>
    'This is no address to send to: a whole address of mail, or the https address that the group shows for its robot, as it is',
  tooManyChannels: ({ channelsMax }) => `There are ${figure(channelsMax)} channels at most; please remove one first`,
  tooManyWaiting: ({ waitingMax }) =>
    `${figure(waitingMax)} of your requests wait already; please have some decided, or withdraw some`,
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
  gtinTaken: () => 'This GTIN belongs to another product already',
  gtinInvalid: () => 'The check digit of this GTIN is wrong; please compare it with the pack',
  batchUnknown: () => 'There is no such batch; please refresh the list',
  batchTransitionRefused: ({ from }) => `The batch is ${from}; this cannot be done to it`,
  batchNameMistyped: ({ label, codes }) =>
    `This is about ${counted(codes, 'code')}: please type the batch’s name exactly, “${label}”`,
  withdrawalReasonMissing: ({ codes }) => `This is about ${counted(codes, 'code')}: please say why`,
  rangeOutsideBatch: ({ serialMax }) => `Serials run from 0 to ${figure(serialMax)}, first to last`,
  tooManyRanges: ({ rangesMax }) => `A batch is activated in at most ${counted(rangesMax, 'range')}; please merge some`,
  tooManyStops: ({ rangesMax }) =>
    `A batch has at most ${counted(rangesMax, 'stopped range')}; please take neighbouring ones together`,
  codeUnknown: () => 'We did not make this code; please compare it with the member once more',
  codeMadeGood: ({ at, points }) =>
    `This code was made good on ${englishMoment(at)} with ${counted(figure(points), 'point')}; a code is made good once`,
  codePaidThem: ({ at, points }) =>
    `The member collected ${counted(figure(points), 'point')} for this code on ${englishMoment(at)}; there is nothing to make good`,
  compensationTooLarge: ({ pointsMax }) =>
    pointsMax === 0
      ? 'The brand has no points to make codes good with; please ask a colleague who may adjust points'
      : `At most ${counted(figure(pointsMax), 'point')} for a code; for more, please ask a colleague who may adjust points`,
  compensationDayFull: ({ pointsLeft }) =>
    `You can give ${counted(figure(pointsLeft), 'point')} more today; for more, wait until tomorrow or ask a colleague who may adjust points`,
  rangeUnchanged: ({ serials }) => `Nothing to change: ${counted(serials, 'code')} named, and this is how they stand`,
  undoWaiting: () => 'The activation of this range is being taken back; please try again in two or three minutes',
  activationScanned: ({ scanned, isMore }) =>
    `${isMore ? 'More than ' : ''}${counted(scanned, 'code')} of this range scanned already; its activation stays. You can freeze it instead`,
  activationTooLate: () => 'A timed activation may be at most a year ahead',
  partUnknown: ({ partsMax }) => `A file holds at most ${counted(partsMax, 'code')}; please split it`,
  printFileUnknown: () => 'There is no such print file; please make it again',
  campaignTransitionRefused: ({ from }) => `The campaign is ${from}; this cannot be done to it`,
  campaignNotDraft: () => 'The campaign has been launched: it can be paused or ended, not edited',
  campaignNotLiving: ({ from }) =>
    from === 'draft'
      ? 'It is not live yet; please edit the draft'
      : 'It has ended and cannot be changed; please begin another',
  promiseBroken: ({ promise }) => promisesBroken[promise],
  campaignUnchanged: () => 'This is how it is already; there is nothing to change',
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
  tooManyParcels: ({ parcelsMax }) => `At most ${counted(parcelsMax, 'parcel')} for one order; please check the number`,
  couponUnknown: () => 'This member has no such coupon; have them open their code again and read it once more',
  couponGivenBack: () => 'The points of this coupon went back to the member; it cannot be used any more',
  couponNotHere: ({ stores }) => `Only these stores take this coupon: ${stores.join(', ')}`,
  couponExpired: ({ expiredAt }) =>
    `This coupon ran out ${englishMoment(expiredAt - 1)}; see what other coupons there are`,
  couponUsed: ({ usedAt, operator, till, left }) =>
    `${operator} used this coupon ${englishMoment(usedAt)}${till === '' ? '' : ` at ${till}`}; ` +
    (left === 0 ? 'nothing is left of it' : `${figure(left)} left; press Use again to use one more`),
  couponWasUsed: ({ usedAt }) =>
    `This coupon was used ${englishMoment(usedAt)}; points do not come back for a used one`,
  cardsWereUsed: ({ cardsUsed }) =>
    `${figure(cardsUsed)} of the make-up cards were used; points do not come back for them. To make up for something, adjust the member’s points with a reason`,
  secretWasGiven: () =>
    'The code was read; points do not come back for it. Where it does not work, adjust the member’s points with a reason',
  rewardTransitionRefused: ({ from }) => `The reward is ${from}; this cannot be done to it`,
  rewardIncomplete: ({ missing }) => `Still missing: ${englishMissing[missing]}`,
  rewardFixed: ({ what }) =>
    what === 'kind'
      ? 'The kind of a reward is fixed; please make a new one'
      : 'Variants can be added to a reward that was live, not removed',
  categoryUnknown: () => 'There is no such category; please choose again',
  stockFromPool: () => 'The codes are the stock of this reward; please upload more of them',
  pictureRefused: ({ what }) => englishPictures[what],
  sheetUnreadable: ({ line }) =>
    `A quote in line ${line} has no end; please mend the line, or save the sheet as CSV again`,
  tooManyLines: ({ linesMax }) => `At most ${counted(linesMax, 'line')} at a time; please split it`,
  columnMissing: ({ column }) =>
    `There is no column “${englishColumns[column]}”; please name it in the heading, or choose it in the preview`,
  tooManyColumns: ({ line, columnsMax }) =>
    `Line ${line} has over ${figure(columnsMax)} columns; please delete those not needed`,
}
