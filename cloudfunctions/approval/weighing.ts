import { loosened, thresholdOf } from '../../domain/approval/kinds'
import { weighing } from '../kernel/call/weighing'
import { thresholdsIn } from './desk/save-approval-rules'
import { rulesInStore } from './rules'

/** Whoever lifts a threshold does what it stands before: that takes two as well. To lower one takes nobody else. */
export const weighedRules = weighing({
  procedure: 'saveApprovalRules',
  kind: 'rules',
  async weigh({ store }, { rules }) {
    const { thresholds: before, version } = await rulesInStore(store)
    const after = { ...before, ...thresholdsIn(rules) }
    const kinds = loosened(before, after)
    if (kinds.length === 0) return undefined
    return {
      amount: 1,
      subject: 'brand',
      title: '',
      effects: kinds.map((kind) => ({
        fact: 'threshold',
        about: kind,
        before: thresholdOf(kind, before),
        after: thresholdOf(kind, after),
      })),
      basis: String(version),
    }
  },
})
