import { worthLeast } from '../../../domain/campaign/cost'
import { dayMs } from '../../../domain/calendar'
import { causeId, type Cause } from '../../../domain/alert/cause'
import { liveCampaigns, type DrawReadyCampaign } from '../../campaign/configuration'
import type { Platform } from '../../kernel/ports/platform'
import { gathered } from '../../kernel/store/gathered'
import type { Finding } from './finding'

const openCampaigns = async (platform: Platform, at: number) =>
  (await liveCampaigns(platform)).filter(({ campaign }) => campaign.closesAt > at)

/** Budgets that are used up to so many percent, and those that not one more scan can be paid from. */
export const budgets: Finding = async (platform, percent, at) => {
  const open = await openCampaigns(platform, at)
  return (await Promise.all(open.map((ready) => budgetCause(platform, ready, percent)))).flatMap((each) => each ?? [])
}

/** What every code was set aside from, or what knows no limit, cannot run out. */
async function budgetCause(
  platform: Platform,
  { campaign, reward }: DrawReadyCampaign,
  percent: number,
): Promise<Cause | null> {
  const { _id: campaignId, name, budgetPoints, setAside } = campaign
  const least = worthLeast(reward)
  if (budgetPoints === null || setAside?.codes === 'every' || least === 0) return null
  const left = (await gathered(platform, 'budgets', campaignId))?.left ?? 0
  const leasable = budgetPoints - (setAside?.points ?? 0)
  if (left * 100 > leasable * (100 - percent)) return null
  const isSpent = left < least
  return {
    id: causeId('budget', campaignId, isSpent ? 'spent' : 'scarce'),
    kind: 'budget',
    level: isSpent ? 'bad' : 'warn',
    subject: campaignId,
    title: name,
    amount: left,
    outOf: budgetPoints,
    at: null,
    detail: setAside?.codes === 'prizes' ? 'prizesKept' : '',
    isMore: false,
  }
}

/** Live campaigns that end within so many days: afterwards their codes pay nothing. */
export const endings: Finding = async (platform, days, at) =>
  (await openCampaigns(platform, at))
    .filter(({ campaign }) => campaign.closesAt - at < days * dayMs)
    .map(({ campaign: { _id: campaignId, name, closesAt } }) => ({
      // A window that is moved is another end.
      id: causeId('ending', campaignId, String(closesAt)),
      kind: 'ending',
      level: 'warn',
      subject: campaignId,
      title: name,
      amount: Math.ceil((closesAt - at) / dayMs),
      outOf: null,
      at: closesAt,
      detail: '',
      isMore: false,
    }))
