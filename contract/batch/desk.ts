import { array, nullable, number, object, optional, picklist, string } from 'valibot'
import { operators, procedure } from '../procedure'
import { approvalRefusals } from '../words/approval'
import { batchSizeMax, batchStates, printCodesMax } from '../words/batch'
import { after, count, id, instant, limit, serial, version, why } from '../fields'
import { typed } from '../text'

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
  downloads: number(),
})

const commandRefusals = [
  'batchUnknown',
  'batchTransitionRefused',
  'rangeOutsideBatch',
  'tooManyRanges',
  'activationTooLate',
  'changedMeanwhile',
] as const

const transition = procedure({
  caller: operators('batch.freeze'),
  effect: 'once',
  input: object({ batchId: id, version }),
  output: object({ batch: batchRow }),
  refusals: commandRefusals,
})

/** Nothing leads back from these: more than a handful of codes take the batch's name, typed, and the reason why. */
const withdrawal = procedure({
  caller: operators('batch.withdraw'),
  effect: 'once',
  input: object({ batchId: id, version, label: optional(typed('batchLabel')), reason: optional(why) }),
  output: object({ batch: batchRow }),
  refusals: [...commandRefusals, 'batchNameMistyped', 'withdrawalReasonMissing', ...approvalRefusals],
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
      /** First scans of its codes, the paid ones among them and their points, exact up to this moment. */
      figures: object({ scans: number(), paid: number(), points: number() }),
    }),
    refusals: ['batchUnknown'],
  }),
  /** Mints a batch: one document, however many codes. */
  mintBatch: procedure({
    caller: operators('batch.mint'),
    effect: 'once',
    input: object({ productId: id, label: typed('batchLabel'), size: count(batchSizeMax) }),
    output: object({ batch: batchRow }),
    refusals: ['productUnknown'],
  }),
  /** Switches a serial range on, now (no `at`) or at a set time. Both ends inclusive. */
  activateBatch: procedure({
    caller: operators('batch.activate'),
    effect: 'once',
    input: object({ batchId: id, version, fromSerial: serial, toSerial: serial, at: optional(instant) }),
    output: object({ batch: batchRow }),
    refusals: commandRefusals,
  }),
  freezeBatch: transition,
  thawBatch: transition,
  voidBatch: withdrawal,
  recallBatch: withdrawal,
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
