import type { Telling } from '../kernel/events/stream'
import { activateBatch } from './desk/activate-batch'
import { downloadPrintFile } from './desk/download-print-file'
import { freezeBatch } from './desk/freeze-batch'
import { getBatch } from './desk/get-batch'
import { listBatches } from './desk/list-batches'
import { listScanners } from './desk/list-scanners'
import { mintBatch } from './desk/mint-batch'
import { previewStop } from './desk/preview-stop'
import { printBatch } from './desk/print-batch'
import { recallBatch } from './desk/recall-batch'
import { saveBatchMade } from './desk/save-batch-made'
import { thawBatch } from './desk/thaw-batch'
import { undoActivation } from './desk/undo-activation'
import { settleUndos } from './jobs/settle-undos'
import { voidBatch } from './desk/void-batch'
import { weighedWithdrawals } from './weighing'

export { collections } from './collections'
export { personal } from './personal'

/** What operators ask. */
export const desk = {
  activateBatch,
  downloadPrintFile,
  freezeBatch,
  getBatch,
  listBatches,
  listScanners,
  mintBatch,
  previewStop,
  printBatch,
  recallBatch,
  saveBatchMade,
  thawBatch,
  undoActivation,
  voidBatch,
}

/** What a timer does, a bounded slice each time. */
export const jobs = { settleUndos }

/** What its commands tell beside their line in the trail. */
export const tellings = {
  mintBatch: (batchId: string) => ({ code: 'batchMinted', batchId }),
  activateBatch: (batchId: string) => ({ code: 'batchActivated', batchId }),
  freezeBatch: (batchId: string) => ({ code: 'batchFrozen', batchId }),
  thawBatch: (batchId: string) => ({ code: 'batchThawed', batchId }),
  voidBatch: (batchId: string) => ({ code: 'batchVoided', batchId }),
  recallBatch: (batchId: string) => ({ code: 'batchRecalled', batchId }),
} satisfies Record<string, Telling>

/** How its commands are weighed. */
export const weighings = weighedWithdrawals
