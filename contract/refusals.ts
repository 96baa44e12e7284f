import {
  array,
  boolean,
  picklist,
  number,
  object,
  optional,
  string,
  type GenericSchema,
  type InferOutput,
} from 'valibot'
import { inputProblems } from './words/problems'
import { colorNames } from '../domain/brand/colors'
import { invitationEnds } from '../domain/operator/invitation'
import { fixedBlocks, targetKinds } from '../domain/brand/home'
import { passwordFaults } from '../domain/operator/password'
import { mallRefusalSchemas } from './mall/refusals'
import { programProblem, ruleRefusals } from './rule/problems'
import { campaignStates, promises } from './words/campaign'
import { approvalStates } from './words/approval'
import { batchStates } from './words/batch'
import { permissionNames } from './words/permissions'
import { publicationStates } from './words/community'

const none = object({})

/** Every refusal there is, with the facts its sentence needs. Times are milliseconds since the epoch. */
export const refusalSchemas = {
  // Any procedure
  /** `field` is the path to it, e.g. `tiers.1.name`. */
  malformed: object({ field: string(), problem: picklist(inputProblems), bound: optional(number()) }),
  unknownProcedure: none,
  notSignedIn: none,
  notAllowed: none,
  /** Somebody else chose the operator's password: they choose one of their own first. */
  passwordChangeDue: none,
  keyRefused: none,
  keyTooFast: object({ until: number() }),
  requestReused: none,
  busy: none,
  /** There is no brand yet. */
  notFounded: none,
  broken: object({ requestId: string() }),
  // Members
  consentMissing: object({ consentVersion: string() }),
  checkInNotOffered: none,
  alreadyCheckedIn: object({ day: string() }),
  makeUpDayRefused: object({ first: string(), last: string() }),
  makeUpsUsedUp: object({ perMonth: number() }),
  taskUnknown: none,
  taskNotDone: object({ times: number(), needed: number() }),
  taskClaimed: none,
  taskPeriodOver: none,
  birthdayMissing: none,
  benefitNotGiven: none,
  birthdayGiftNotYet: object({ opensAt: number() }),
  stillLeaving: none,
  birthdayImpossible: none,
  birthdayChangedLately: object({ again: string() }),
  pictureUnreadable: object({ sideMax: number() }),
  phoneCodeSpent: none,
  phoneTaken: none,
  nothingToTakeBack: none,
  // Scans
  /** `seconds` are left until then, by the cloud's clock. */
  lockedOut: object({ until: number(), seconds: number() }),
  // The community
  answerAccepted: none,
  blocked: none,
  boardClosedToYou: object({ tierName: string() }),
  boardNotOpen: none,
  boardUnknown: none,
  choicesRefused: object({ choicesMax: number() }),
  dayLimitReached: object({ times: number() }),
  linksRefused: object({ linksMax: number() }),
  notAppealable: none,
  notYourQuestion: none,
  ownText: none,
  participantUnknown: none,
  uploadRefused: object({ fault: picklist(['missing', 'tooLarge', 'notAPicture']) }),
  pictureUnknown: none,
  picturesRefused: object({ picturesMax: number() }),
  pollClosed: none,
  pollRefused: object({ fault: picklist(['missing', 'unexpected', 'options', 'choices', 'closing']) }),
  postUnknown: none,
  productNotScanned: none,
  replyUnknown: none,
  saidBefore: none,
  silenced: object({ until: number(), kind: picklist(['mute', 'ban']) }),
  subjectUnknown: none,
  textRefused: none,
  tooFast: object({ until: number() }),
  tooManyMarked: object({ most: number() }),
  topicUnknown: none,
  // The reviewers' desk
  appealOwnDecision: none,
  notSilenced: none,
  publicationTransitionRefused: object({ from: picklist(publicationStates) }),
  /** `by` is whoever has it in hand, or decided it; empty where its author took it back. */
  reviewClaimed: object({ by: string(), until: number() }),
  reviewClosed: object({ by: string() }),
  strikeUnknown: none,
  // The mall, joining included
  ...mallRefusalSchemas,
  // The desk
  signInRefused: object({ triesLeft: number() }),
  /** `waitMs` is how long it still is until then. */
  signInLocked: object({ until: number(), waitMs: number() }),
  passwordWeak: object({ fault: picklist(passwordFaults), lengthMin: number() }),
  accountTaken: none,
  /** Only said to whoever knows the password. */
  accountDisabled: none,
  /** A password that somebody else chose is for a day. Only said to whoever knows it. */
  passwordExpired: none,
  /** Somebody who may move points or goods sets up a second factor first. */
  secondFactorDue: none,
  /** The password is right; a code of the second factor is missing. */
  secondFactorNeeded: none,
  secondFactorWrong: object({ triesLeft: number() }),
  secondFactorMissing: none,
  enrolmentMissing: none,
  invitationUnknown: none,
  invitationOver: object({ end: picklist(invitationEnds) }),
  tooManyInvitations: object({ invitationsMax: number() }),
  passwordWrong: object({ triesLeft: number() }),
  passwordUnchanged: none,
  /** Nobody disables themselves, or resets their own password. */
  ownAccount: none,
  // A second pair of eyes
  /** Nothing was done yet: somebody else has to say yes to it. */
  waitsForApproval: object({ approvalId: string(), expiresAt: number() }),
  /** A request that was decided, withdrawn or ran out; `by` is empty where nobody decided. */
  approvalOver: object({ state: picklist(approvalStates), by: string() }),
  approvalUnknown: none,
  ownApproval: none,
  /** Whoever asked gave the decider their present password, and may still know it. */
  sameHand: none,
  tooManyWaiting: object({ waitingMax: number() }),
  // Alerts
  alertAmountRefused: object({ most: number() }),
  channelUnknown: none,
  channelAddressRefused: none,
  tooManyChannels: object({ channelsMax: number() }),
  // The brand
  alreadyFounded: none,
  /** The link was not the one that this cloud gave out, or it gave out none. */
  foundingRefused: none,
  /** `text` can't be read on `ground`; WCAG contrast in hundredths. */
  colorsUnreadable: object({ text: picklist(colorNames), ground: picklist(colorNames), contrastHundredths: number() }),
  /** A field that a template of the terms names in braces. */
  termsFieldUnknown: object({ field: string() }),
  homeBlockFixed: object({ kind: picklist(fixedBlocks) }),
  /** `place` counts from 1. */
  homeBlockRefused: object({
    place: number(),
    what: picklist(['bannerEmpty', 'windowReversed', 'audienceUnknown', 'pageUnknown']),
  }),
  /** What a banner leads to is not there, or nobody sees it. `place` counts from 1. */
  targetRefused: object({ place: number(), kind: picklist(targetKinds), what: picklist(['unknown', 'hidden']) }),
  categoryRepeated: object({ name: string() }),
  /** A reward stands in a category that is to go. */
  categoryInUse: object({ name: string(), rewardTitle: string() }),
  batchMadeFixed: none,
  nothingToPublish: none,
  nothingToDiscard: none,
  editionUnknown: none,
  operatorUnknown: none,
  roleUnknown: object({ role: string() }),
  roleNameTaken: none,
  tooManyRoles: object({ rolesMax: number() }),
  roleGoverns: object({ permissions: array(picklist(permissionNames)) }),
  lastAdministrator: none,
  organisationUnknown: none,
  organisationNameTaken: none,
  keyUnknown: none,
  tooManyKeys: object({ keysMax: number() }),
  addressWrong: object({ address: string() }),
  storeMissing: none,
  storeUnknown: none,
  storeNotYours: none,
  storeClosed: object({ name: string() }),
  permissionsNotHeld: object({ permissions: array(picklist(permissionNames)) }),
  productUnknown: none,
  gtinTaken: none,
  gtinInvalid: none,
  batchUnknown: none,
  batchTransitionRefused: object({ from: picklist(batchStates), command: string() }),
  batchNameMistyped: object({ label: string(), codes: number() }),
  withdrawalReasonMissing: object({ codes: number() }),
  rangeOutsideBatch: object({ serialMax: number() }),
  tooManyRanges: object({ rangesMax: number() }),
  tooManyStops: object({ rangesMax: number() }),
  /** Nothing of what was named stands so that the command would change it. */
  rangeUnchanged: object({ serials: number() }),
  codeUnknown: none,
  /** `at` is when. */
  codeMadeGood: object({ at: number(), points: number() }),
  /** They were paid for it, and it was not taken back. */
  codePaidThem: object({ at: number(), points: number() }),
  compensationTooLarge: object({ pointsMax: number() }),
  /** What this operator may still give today. */
  compensationDayFull: object({ pointsLeft: number() }),
  activationTooLate: none,
  undoWaiting: none,
  activationScanned: object({ scanned: number(), isMore: boolean() }),
  partUnknown: object({ partsMax: number() }),
  printFileUnknown: none,
  campaignUnknown: none,
  campaignTransitionRefused: object({ from: picklist(campaignStates), command: string() }),
  campaignNotDraft: none,
  campaignNotLiving: object({ from: picklist(campaignStates) }),
  promiseBroken: object({ promise: picklist(promises) }),
  campaignUnchanged: none,
  campaignIncomplete: object({ missing: picklist(['batches', 'window', 'reward', 'budget']) }),
  campaignOverlaps: object({ batchId: string(), campaignName: string() }),
  ...ruleRefusals,
  /** `winners` is 0 where the budget does not even pay one scan. */
  budgetTooSmall: object({ pointsNeeded: number(), budgetPoints: number(), winners: number() }),
  batchWithdrawn: object({ batchId: string(), label: string() }),
  winnersExceedCodes: object({ winners: number(), codes: number() }),
  drawNotOver: none,
  boardTierFixed: none,
  tooManyPlaces: object({ placesMax: number() }),
  announcementUnknown: none,
  announcementTimeRefused: object({ fault: picklist(['order', 'over', 'tooLong']) }),
  postNotPublic: none,
  tooManyPinned: object({ pinnedMax: number() }),
  wordListUnknown: none,
  tooManyWordLists: object({ listsMax: number() }),
  memberUnknown: none,
  tierUnknown: none,
  /** `field` names a part of the programme, and the row in it counted from 0, e.g. tiers.1 */
  programRefused: object({ field: string(), problem: programProblem }),
  tierDropUnsaid: object({ tiers: array(string()) }),
  nicknameRefused: object({}),
  nicknameTaken: none,
  nicknameUnchecked: object({}),
  tierHasBoard: object({ board: string() }),
  grantReasonMissing: none,
  grantEndRefused: object({ daysMax: number() }),
  grantMissing: none,
  benefitExpired: object({ expiredAt: number() }),
  benefitUsedUp: object({ quantity: number() }),
  memberCodeMistyped: none,
  memberCodeWrong: none,
  memberCodeExpired: none,
  memberCodeUsed: none,
  entryUnknown: none,
  pointsShort: object({ left: number() }),
  pointsSpent: object({ left: number() }),
  notReversible: none,
  alreadyReversed: none,
  changedMeanwhile: object({ version: optional(number()) }),
} satisfies Record<string, GenericSchema>

export type RefusalCode = keyof typeof refusalSchemas

export type RefusalOf<Code extends RefusalCode> = Code extends RefusalCode
  ? { code: Code } & InferOutput<(typeof refusalSchemas)[Code]>
  : never

export type Refusal = RefusalOf<RefusalCode>
