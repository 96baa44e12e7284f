import type { Campaign } from '../../../domain/campaign/campaign'
import { no, yes } from '../../../domain/result'
import { once } from '../../kernel/call/once'
import type { Handler } from '../../kernel/call/serve'
import { planCampaign } from './plan'
import { presentCampaign } from './view'

/** Creates a draft, or edits the draft with the given id and version. */
export const saveCampaign: Handler<'ops', 'saveCampaign'> = async (call, { id, version, ...fields }) => {
  const plan = await planCampaign(call, fields)
  if (!plan.ok) return plan
  return once(call, async (transaction) => {
    const before = id ? await transaction.get('campaigns', id) : undefined
    if (id && !before) return no({ code: 'campaignUnknown' })
    if (before && before.state !== 'draft') return no({ code: 'campaignNotDraft' })
    if (before && before.version !== version) return no({ code: 'changedMeanwhile', version: before.version })
    const _id = before?._id ?? `c-${call.requestId}`
    const campaign: Campaign = {
      ...fields,
      batchIds: [...new Set(fields.batchIds)],
      _id,
      state: 'draft',
      // Committed to before launch: nothing that comes later can choose another draw.
      drawHash: fields.reward.code === 'odds' ? call.keys.commitDraw(_id).hash : null,
      createdAt: before?.createdAt ?? call.at,
      launchedAt: null,
      version: (before?.version ?? 0) + 1,
    }
    await (before ? transaction.put('campaigns', campaign) : transaction.create('campaigns', campaign))
    return yes({
      value: { campaign: presentCampaign(campaign, plan.value.cost.codesPaid), cost: plan.value.cost },
      subject: campaign._id,
      changed: { before, after: campaign },
    })
  })
}
