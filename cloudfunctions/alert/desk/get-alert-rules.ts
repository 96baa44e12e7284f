import { yes } from '../../../domain/result'
import type { Handler } from '../../kernel/call/serve'
import { rulesInStore } from '../rules'
import { presentRules } from './view'

export const getAlertRules: Handler<'ops', 'getAlertRules'> = async (call) =>
  yes(await presentRules(call, await rulesInStore(call.store)))
