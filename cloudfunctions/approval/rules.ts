import type { Thresholds } from '../../domain/approval/kinds'
import type { Platform } from '../kernel/ports/platform'
import type { Store } from '../kernel/store/store'
import type { ApprovalRules } from './documents'

const usualRules: ApprovalRules = { _id: 'brand', thresholds: {}, version: 0 }

/** The brand's, or those that every brand begins with. */
export const rulesInStore = async (store: Pick<Store, 'get'>): Promise<ApprovalRules> =>
  (await store.get('approvalRules', 'brand')) ?? usualRules

/** Read for every command that is weighed: what was tightened holds at once. */
export const thresholdsOf = async ({ store }: Platform): Promise<Thresholds> => (await rulesInStore(store)).thresholds
