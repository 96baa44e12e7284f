import { weighing } from '../kernel/call/weighing'
import { planCampaign } from './desk/plan'

/** A launch by the most it can cost: from then on every scan is a promise. */
const weighedLaunch = weighing({
  procedure: 'launchCampaign',
  kind: 'launch',
  async weigh(call, { campaignId }) {
    const draft = await call.store.get('campaigns', campaignId)
    if (draft?.state !== 'draft') return undefined
    const plan = await planCampaign(call, draft)
    if (!plan.ok) return undefined
    const { pointsMax, codes, codesPaid } = plan.value.cost
    const { version, opensAt, closesAt, batchIds, budgetPoints, name } = draft
    return {
      amount: pointsMax,
      subject: campaignId,
      title: name,
      effects: [
        { fact: 'campaign', before: 'draft', after: 'live' },
        { fact: 'points', before: null, after: pointsMax },
        { fact: 'budget', before: null, after: budgetPoints },
        { fact: 'codes', before: null, after: codes - codesPaid },
        { fact: 'batches', before: null, after: batchIds.length },
        { fact: 'opensAt', before: null, after: opensAt },
        { fact: 'closesAt', before: null, after: closesAt },
      ],
      basis: JSON.stringify([version, pointsMax]),
    }
  },
})

/** A larger budget by the most that the campaign can cost with it, so that none grows past a launch's weight in small steps. */
const weighedChange = weighing({
  procedure: 'changeCampaign',
  kind: 'launch',
  async weigh(call, { campaignId, budgetPoints }) {
    const running = await call.store.get('campaigns', campaignId)
    if (!running || running.state === 'draft' || budgetPoints === undefined) return undefined
    const plan = await planCampaign(call, { ...running, budgetPoints })
    if (!plan.ok || budgetPoints === running.budgetPoints) return undefined
    const { pointsMax } = plan.value.cost
    return {
      amount: pointsMax,
      subject: campaignId,
      title: running.name,
      effects: [
        { fact: 'points', before: running.budgetPoints, after: pointsMax },
        { fact: 'budget', before: running.budgetPoints, after: budgetPoints },
      ],
      basis: JSON.stringify([running.version, pointsMax]),
    }
  },
})

export const weighedCampaigns = { ...weighedLaunch, ...weighedChange }
