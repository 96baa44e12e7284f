import { yes } from '../../../domain/result'
import type { Handler } from '../../kernel/call/serve'
import { rulesInStore } from '../rules'
import { presentRules } from './approval-rules'

export const getApprovalRules: Handler<'ops', 'getApprovalRules'> = async (call) =>
  yes(await presentRules(call, await rulesInStore(call.store)))
