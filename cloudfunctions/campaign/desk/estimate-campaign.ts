import { yes } from '../../../domain/result'
import type { Handler } from '../../kernel/call/serve'
import { planCampaign } from './plan'
import { promiseOf } from './view'

export const estimateCampaign: Handler<'ops', 'estimateCampaign'> = async (call, fields) => {
  const plan = await planCampaign(call, fields)
  return plan.ok ? yes({ cost: plan.value.cost, promise: promiseOf(fields, plan.value.cost.codesPaid) }) : plan
}
