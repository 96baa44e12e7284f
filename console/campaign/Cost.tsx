import { Alert } from 'antd'
import { figure } from '../ui/figures'
import { useWords } from '../ui/language'
import { payableOf, winnersExceed, type Cost as CampaignCost } from './draft'

interface CostProps {
  cost: CampaignCost
  budgetPoints: number | null
  /** Whether the campaign has ended, so that what was promised and what came of it are two things. */
  over?: boolean
}

/** The most a campaign can cost, and how that number comes about. */
export function Cost({ cost, budgetPoints, over = false }: CostProps) {
  const words = useWords()
  const short = budgetPoints !== null && cost.codes > 0 && budgetPoints < cost.pointsNeeded
  const capped = budgetPoints !== null && budgetPoints < cost.pointsMaxUnbounded
  return (
    <div className="cost">
      <span className="counter-label">{words.campaign.costTitle}</span>
      <strong className="cost-max">
        {figure(cost.pointsMax)} <small>{words.campaign.pointsUnit}</small>
      </strong>
      <dl className="sums">
        <div>
          <dt>{words.campaign.costFirst(figure(payableOf(cost)))}</dt>
          <dd>{figure(cost.pointsAtFirstTier)}</dd>
        </div>
        {cost.memberDayPercentMax > 100 && (
          <div>
            <dt>{words.campaign.costFirstOnMemberDay(times(cost.memberDayPercentMax))}</dt>
            <dd>{figure(cost.pointsAtFirstTierOnMemberDay)}</dd>
          </div>
        )}
        {cost.tierPercentMax > 100 && (
          <div>
            <dt>
              {words.campaign.costTiers(
                times(cost.tierPercentMax),
                cost.memberDayPercentMax > 100 ? times(cost.memberDayPercentMax) : null,
                times(cost.multiplierPercentMax),
              )}
            </dt>
            <dd>{figure(cost.pointsMaxUnbounded)}</dd>
          </div>
        )}
        {cost.winners > 0 && (
          <div>
            <dt>{words.campaign.costWinners[over ? 'over' : cost.codesPaid === 0 ? 'sure' : 'most']}</dt>
            <dd>{figure(cost.winners)}</dd>
          </div>
        )}
        {cost.codesPaid > 0 && (
          <div>
            <dt>{words.campaign.costPaidBefore}</dt>
            <dd>{figure(cost.codesPaid)}</dd>
          </div>
        )}
        <div>
          <dt>{budgetPoints === null ? words.campaign.costNoBudget : words.campaign.costBudget(capped)}</dt>
          <dd>{budgetPoints === null ? '—' : figure(budgetPoints)}</dd>
        </div>
        {budgetPoints !== null && cost.winners > 0 && (
          <div>
            <dt>{words.campaign.costSetAside}</dt>
            <dd>{figure(cost.pointsNeeded)}</dd>
          </div>
        )}
      </dl>
      {cost.winners > 0 && cost.codesPaid > 0 && !winnersExceed(cost) && (
        <Alert type="info" showIcon title={words.campaign.codesPaidBefore(figure(cost.codesPaid))} />
      )}
      {winnersExceed(cost) && (
        <Alert
          type="error"
          showIcon
          title={words.campaign.winnersExceed(figure(cost.winners), figure(payableOf(cost)))}
        />
      )}
      {short && (
        <Alert
          type="error"
          showIcon
          title={words.campaign.budgetShort(
            figure(cost.pointsNeeded),
            figure(budgetPoints),
            figure(cost.pointsNeeded - budgetPoints),
          )}
        />
      )}
    </div>
  )
}

const times = (percent: number) => figure(percent / 100)
