import { approvalKinds, type Thresholds } from '../../../domain/approval/kinds'
import { no, yes } from '../../../domain/result'
import { once } from '../../kernel/call/once'
import type { Handler } from '../../kernel/call/serve'
import type { ApprovalRules } from '../documents'
import { rulesInStore } from '../rules'
import { presentRules } from './approval-rules'

export const saveApprovalRules: Handler<'ops', 'saveApprovalRules'> = async (call, { version, rules }) => {
  const saved = await once(call, async (transaction) => {
    const before = await rulesInStore(transaction)
    if (before.version !== version) return no({ code: 'changedMeanwhile', version: before.version })
    const after: ApprovalRules = {
      ...before,
      thresholds: { ...before.thresholds, ...thresholdsIn(rules) },
      version: before.version + 1,
    }
    await transaction.put('approvalRules', after)
    return yes({ value: after, subject: 'brand', changed: { before: before.thresholds, after: after.thresholds } })
  })
  return saved.ok ? { ...saved, value: await presentRules(call, saved.value) } : saved
}

/** What was decided; a threshold that stays as it is cannot be. */
export const thresholdsIn = (
  rules: readonly { kind: keyof typeof approvalKinds; threshold: number | null }[],
): Thresholds =>
  Object.fromEntries(
    rules.filter(({ kind }) => !approvalKinds[kind].isFixed).map(({ kind, threshold }) => [kind, threshold]),
  )
