import { Progress, type TableColumnsType } from 'antd'
import type { Given } from '../cloud/call'
import type { Campaign } from '../cloud/lists'
import { ask, useLoaded } from '../cloud/load'
import { Answered } from '../ui/Answered'
import { figure, percentOf } from '../ui/figures'
import { useWords } from '../ui/language'
import { Moment } from '../ui/Moment'
import { Panel } from '../ui/Page'
import { hrefOf } from '../ui/route'
import { Rows } from '../ui/Rows'
import { CampaignStateMark, phaseOf } from '../ui/states'
import { startOfToday } from '../ui/time'
import { PageLink } from '../ui/Permitted'

interface LiveRow {
  campaign: Campaign
  scans: number
  paid: number
  points: number
  figures: Given<'campaignFigures'>
}

const everyMs = 5_000
/** Enough to reach back over midnight from any hour of the day. */
const hours = 25
/** More live campaigns than this are read on their own pages. */
const campaignsMax = 20

/** Whether a campaign is running, or could have paid earlier today. */
export const runsToday = (campaign: Campaign): boolean => {
  const phase = phaseOf(campaign)
  return phase === 'over' ? campaign.closesAt > startOfToday() : phase !== 'draft' && phase !== 'ended'
}

/** What every live campaign did today, kept up to date. */
export function LiveCampaigns({ campaigns }: { campaigns: Campaign[] }) {
  const words = useWords()
  const columns = useLiveColumns()
  const watched = campaigns.slice(0, campaignsMax)
  const rows = useLoaded(['today of', watched.map(({ id }) => id)], () => todayOf(watched), everyMs)
  return (
    <Answered of={rows} lines={4}>
      {(live) => (
        <Panel title={words.overview.liveTitle} says={words.overview.liveSays} flush>
          <Rows rows={live} columns={columns} keyOf={({ campaign }) => campaign.id} empty={words.overview.noneLive} />
        </Panel>
      )}
    </Answered>
  )
}

const todayOf = (campaigns: Campaign[]): Promise<LiveRow[]> =>
  Promise.all(
    campaigns.map(async (campaign) => {
      const figures = await ask('campaignFigures', { campaignId: campaign.id, hours })
      const today = figures.hours.filter(({ hour }) => hour >= startOfToday())
      return {
        campaign,
        figures,
        scans: sum(today.map(({ scans }) => scans)),
        paid: sum(today.map(({ paid }) => paid)),
        points: sum(today.map(({ points }) => points)),
      }
    }),
  )

const sum = (values: number[]) => values.reduce((total, value) => total + value, 0)

function useLiveColumns(): TableColumnsType<LiveRow> {
  const words = useWords()
  return [
    {
      title: words.campaign.name,
      render: (_, { campaign }) => (
        <PageLink className="long" to={hrefOf('/campaigns/:campaignId', { campaignId: campaign.id })}>
          {campaign.name}
        </PageLink>
      ),
    },
    {
      title: words.shell.state,
      render: (_, { campaign }) => <CampaignStateMark campaign={campaign} />,
    },
    { title: words.overview.scansToday, align: 'right', render: (_, { scans }) => figure(scans) },
    { title: words.overview.paidToday, align: 'right', render: (_, { paid }) => figure(paid) },
    { title: words.overview.pointsToday, align: 'right', render: (_, { points }) => figure(points) },
    { title: words.overview.budgetUsed, width: 180, render: (_, { figures }) => <BudgetBar figures={figures} /> },
    { title: words.campaign.closesAt, align: 'right', render: (_, { campaign }) => <Moment at={campaign.closesAt} /> },
  ]
}

function BudgetBar({ figures }: { figures: Given<'campaignFigures'> }) {
  const words = useWords()
  if (figures.budgetPoints === null) return <span className="soft">{words.campaign.noBudget}</span>
  const percent = percentOf(figures.total.points, figures.budgetPoints)
  return (
    <Progress
      aria-label={words.overview.budgetUsed}
      percent={percent}
      size="small"
      status="normal"
      format={() => `${percent}%`}
    />
  )
}
