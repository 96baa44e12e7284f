import { Alert } from 'antd'
import { figure } from '../ui/figures'
import { useWords } from '../ui/language'
import { payableOf, winnersExceed, type Cost as CampaignCost } from './draft'

interface CostProps {
  cost: CampaignCost
  budgetPoints: number | null
}

/** The most a campaign can cost, and how that number comes about. */
export function Cost({ cost, budgetPoints }: CostProps) {
  const words = useWords()
  const multiplied = cost.multiplierPercentMax !== 100
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
        {multiplied && (
          <div>
            <dt>{words.campaign.costTiers(figure(cost.multiplierPercentMax / 100))}</dt>
            <dd>{figure(cost.pointsMaxUnbounded)}</dd>
          </div>
        )}
        {cost.winners > 0 && (
          <div>
            <dt>{words.campaign.costWinners(cost.codesPaid === 0)}</dt>
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
