import { alertKinds } from '../../../domain/alert/kinds'
import { no, yes } from '../../../domain/result'
import { once } from '../../kernel/call/once'
import type { Handler } from '../../kernel/call/serve'
import type { AlertRules } from '../documents'
import { rulesInStore } from '../rules'
import { presentRules } from './view'

export const saveAlertRules: Handler<'ops', 'saveAlertRules'> = async (call, { version, rules, quiet }) => {
  const tooMuch = rules.find(({ kind, amount }) => amount > alertKinds[kind].most)
  if (tooMuch) return no({ code: 'alertAmountRefused', most: alertKinds[tooMuch.kind].most })
  const saved = await once(call, async (transaction) => {
    const before = await rulesInStore(transaction)
    if (before.version !== version) return no({ code: 'changedMeanwhile', version: before.version })
    const own = Object.fromEntries(rules.map(({ kind, ...rule }) => [kind, rule]))
    const after: AlertRules = { ...before, rules: { ...before.rules, ...own }, quiet, version: before.version + 1 }
    await transaction.put('alertRules', after)
    return yes({ value: after, subject: 'brand', changed: { before, after } })
  })
  return saved.ok ? { ...saved, value: await presentRules(call, saved.value) } : saved
}
