import {
  array,
  boolean,
  maxLength,
  minLength,
  nullable,
  number,
  object,
  optional,
  picklist,
  pipe,
  string,
} from 'valibot'
import { operators, procedure } from '../procedure'
import { approvalRefusals } from '../words/approval'
import { batchSizeMax, batchStates, printCodesMax, rangesAskedMax, stopCommands } from '../words/batch'
import { after, count, id, instant, limit, serial, version, why } from '../fields'
import { calendarDay, phone, typed } from '../text'
import { activationUndoRow, stopCommandRow, stopRow } from './stop-views'

/** When and where a batch was made; empty where nobody said. */
export const madeView = object({ on: nullable(string()), factory: string(), line: string(), lot: string() })

const made = object({
  /** YYYY-MM-DD; null where nobody says. */
  on: nullable(calendarDay),
  factory: typed('factory'),
  line: typed('productionLine'),
  lot: typed('lot'),
})

export const batchRow = object({
  id,
  number: number(),
  label: string(),
  productId: string(),
  productName: string(),
  size: number(),
  state: picklist(batchStates),
  keyVersion: number(),
  activations: array(object({ fromSerial: number(), toSerial: number(), at: number() })),
  /** Codes switched on by now, whether or not the batch is stopped. */
  activatedCount: number(),
  /** Those of them that count: none while the batch is stopped. */
  activeCount: number(),
  /** How many serials are stopped, by kind. */
  stopped: object({ frozen: number(), voided: number(), recalled: number() }),
  /** Null where nobody said. */
  made: nullable(madeView),
  /** The last day of its items' life, YYYY-MM-DD; null where that cannot be told. */
  bestBefore: nullable(string()),
  mintedAt: number(),
  mintedBy: string(),
  downloads: number(),
  version,
})

export const printFileRow = object({
  id,
  form: picklist(['csv', 'labels']),
  fromSerial: number(),
  toSerial: number(),
  name: string(),
  bytes: number(),
  sha256: string(),
  createdAt: number(),
  /** The operator's name; absent where it was not kept. */
  createdBy: optional(string()),
  downloads: number(),
})

const commandRefusals = [
  'batchUnknown',
  'batchTransitionRefused',
  'rangeOutsideBatch',
  'tooManyRanges',
  'activationTooLate',
  'undoWaiting',
  'changedMeanwhile',
] as const

/** Serials of one batch; all of it where none are named. They may overlap, and touch. */
const ranges = optional(
  pipe(array(object({ fromSerial: serial, toSerial: serial })), minLength(1), maxLength(rangesAskedMax)),
)

/** Both languages that scanners read, and a telephone number that they may call. */
const notice = optional(
  object({ 'zh-CN': typed('stopNotice'), en: typed('stopNoticeEnglish'), hotline: optional(phone) }),
)

const previewRefusals = [
  'batchUnknown',
  'batchTransitionRefused',
  'rangeOutsideBatch',
  'tooManyStops',
  'rangeUnchanged',
] as const

const stopRefusals = [...previewRefusals, 'changedMeanwhile'] as const

/** Nothing leads back from these: more than a handful of codes take the batch's name, typed, and the reason why. */
const withdrawal = procedure({
  caller: operators('batch.withdraw'),
  effect: 'once',
  input: object({
    batchId: id,
    version,
    ranges,
    notice,
    label: optional(typed('batchLabel')),
    reason: optional(why),
  }),
  output: object({ batch: batchRow }),
  refusals: [...stopRefusals, 'batchNameMistyped', 'withdrawalReasonMissing', ...approvalRefusals],
})

export const desk = {
  listBatches: procedure({
    caller: operators('batch.see'),
    effect: 'query',
    input: object({ after, limit: limit(50) }),
    output: object({ batches: array(batchRow), next: nullable(string()) }),
    refusals: [],
  }),
  getBatch: procedure({
    caller: operators('batch.see'),
    effect: 'query',
    input: object({ batchId: id }),
    output: object({
      batch: batchRow,
      printFiles: array(printFileRow),
      /** In the order of their serials. */
      stops: array(stopRow),
      /** What was done to ranges of it, newest first. */
      stopCommands: array(stopCommandRow),
      /** Activations that somebody wanted back, newest first. */
      undos: array(activationUndoRow),
      /** The brand's own number, for whoever a notice names; empty where it named none. */
      brandPhone: string(),
      /** First scans of its codes, the paid ones among them and their points, exact up to this moment. */
      figures: object({ scans: number(), paid: number(), points: number() }),
    }),
    refusals: ['batchUnknown'],
  }),
  /** Mints a batch: one document, however many codes. */
  mintBatch: procedure({
    caller: operators('batch.mint'),
    effect: 'once',
    input: object({ productId: id, label: typed('batchLabel'), size: count(batchSizeMax), made: optional(made) }),
    output: object({ batch: batchRow }),
    refusals: ['productUnknown'],
  }),
  /** Says when and where a batch was made; once some of it is switched on, members read it, and it stays. */
  saveBatchMade: procedure({
    caller: operators('batch.mint'),
    effect: 'once',
    input: object({ batchId: id, version, made }),
    output: object({ batch: batchRow }),
    refusals: ['batchUnknown', 'batchMadeFixed', 'changedMeanwhile'],
  }),
  /** Switches a serial range on, now (no `at`) or at a set time. Both ends inclusive. */
  activateBatch: procedure({
    caller: operators('batch.activate'),
    effect: 'once',
    input: object({ batchId: id, version, fromSerial: serial, toSerial: serial, at: optional(instant) }),
    output: object({ batch: batchRow }),
    refusals: commandRefusals,
  }),
  /**
   * Takes the activation of a range back while nothing of it was scanned; `activationScanned` otherwise. It is settled at
   * `settlesAt`, when every scan under way is over: by then it is undone, or was refused because of one of those.
   */
  undoActivation: procedure({
    caller: operators('batch.activate'),
    effect: 'once',
    input: object({ batchId: id, version, fromSerial: serial, toSerial: serial, reason: why }),
    output: object({ batch: batchRow, settlesAt: number() }),
    refusals: [
      'batchUnknown',
      'changedMeanwhile',
      'rangeOutsideBatch',
      'rangeUnchanged',
      'tooManyRanges',
      'undoWaiting',
      'activationScanned',
    ],
  }),
  /** Stops payment until it is thawed; frozen serials that are named again get the new notice. */
  freezeBatch: procedure({
    caller: operators('batch.freeze'),
    effect: 'once',
    input: object({ batchId: id, version, ranges, notice, reason: optional(why) }),
    output: object({ batch: batchRow }),
    refusals: stopRefusals,
  }),
  /** Lets frozen serials go on, all of them or a part. */
  thawBatch: procedure({
    caller: operators('batch.freeze'),
    effect: 'once',
    input: object({ batchId: id, version, ranges, reason: optional(why) }),
    output: object({ batch: batchRow }),
    refusals: stopRefusals,
  }),
  voidBatch: withdrawal,
  recallBatch: withdrawal,
  /** What a command by range would come to now, and how many of its codes were scanned already; nothing is changed. */
  previewStop: procedure({
    caller: operators('batch.see'),
    effect: 'query',
    input: object({ batchId: id, command: picklist(stopCommands), ranges, notice }),
    output: object({
      /** The batch's, as it was read: a command that carries it does what was shown. */
      version,
      /** All serials that are named; those that will stand otherwise, get another notice, or stay as they are. */
      serials: number(),
      changed: number(),
      renewed: number(),
      kept: number(),
      /** Codes of them with a first scan, those paid, and their points. */
      scanned: number(),
      paid: number(),
      points: number(),
      /** Members who scanned or were paid for any of them, and codes whose only scanner had no card. */
      members: number(),
      byVisitors: number(),
      /** Whether there are more than were counted. */
      isMore: boolean(),
    }),
    refusals: previewRefusals,
  }),
  /** Members who scanned codes of some ranges or were paid for them, one line a scan, in the order of serials; masked. */
  listScanners: procedure({
    caller: operators('member.see'),
    effect: 'query',
    input: object({ batchId: id, ranges, after, limit: limit(50) }),
    output: object({
      scanners: array(
        object({
          serial: number(),
          at: number(),
          memberId: string(),
          /** Empty where the card is gone. */
          number: string(),
          nickname: string(),
          hasPhone: boolean(),
          points: number(),
        }),
      ),
      next: nullable(string()),
    }),
    refusals: ['batchUnknown', 'rangeOutsideBatch'],
    personal: ['memberId'],
    shows: 'members',
  }),
  /** Writes one print file over a serial range, to be downloaded; a larger batch takes several. */
  printBatch: procedure({
    caller: operators('batch.print'),
    effect: 'once',
    input: object({
      batchId: id,
      form: picklist(['csv', 'labels']),
      fromSerial: serial,
      count: count(printCodesMax.csv),
    }),
    output: object({ printFile: printFileRow }),
    refusals: ['batchUnknown', 'rangeOutsideBatch', 'partUnknown'],
  }),
  /** A link to a print file; counted and audited. */
  downloadPrintFile: procedure({
    caller: operators('batch.print'),
    effect: 'once',
    input: object({ printFileId: id }),
    output: object({ url: string(), printFile: printFileRow }),
    refusals: ['printFileUnknown'],
  }),
}
