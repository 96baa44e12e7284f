import { Button, Form, Radio } from 'antd'
import { pointsMax } from '../../contract/words/points'
import { figure } from '../ui/figures'
import { useWords } from '../ui/language'
import { Whole } from '../ui/Whole'
import { Cost } from './Cost'
import type { Estimate } from './estimate'
import type { StepProps } from './WhatStep'

/** The most it may ever award, beside what it could award without a limit. */
export function BudgetStep({ draft, estimate, onChange }: StepProps & { estimate: Estimate }) {
  const words = useWords()
  const most = estimate.value?.cost.pointsMaxUnbounded ?? 0
  const needed = estimate.value?.cost.pointsNeeded ?? 0
  const limited = draft.budgetPoints !== null
  const shares = [100, 50, 20].map((percent) => ({ percent, points: Math.ceil((most * percent) / 100) }))
  return (
    <Form layout="vertical">
      <Form.Item label={words.campaign.budget}>
        <Radio.Group
          className="rule-choices"
          value={limited}
          onChange={(event) =>
            onChange({ budgetPoints: event.target.value === true ? Math.min(pointsMax, Math.max(1, most)) : null })
          }
          options={[
            {
              value: false,
              label: (
                <span>
                  <strong>{words.campaign.noBudget}</strong>
                  <small>{words.campaign.noBudgetSays}</small>
                </span>
              ),
            },
            {
              value: true,
              label: (
                <span>
                  <strong>{words.campaign.withBudget}</strong>
                  <small>{words.campaign.withBudgetSays}</small>
                </span>
              ),
            },
          ]}
        />
      </Form.Item>
      {limited && (
        <Form.Item
          label={words.campaign.budgetPoints}
          htmlFor="campaign-budget"
          extra={
            <span className="chips">
              {shares
                .filter(({ points }) => points >= Math.max(1, needed) && points <= pointsMax)
                .map(({ percent, points }) => (
                  <Button key={percent} size="small" onClick={() => onChange({ budgetPoints: points })}>
                    {words.campaign.share(percent, figure(points))}
                  </Button>
                ))}
            </span>
          }
        >
          <Whole
            id="campaign-budget"
            value={draft.budgetPoints}
            onChange={(budgetPoints) => onChange({ budgetPoints: budgetPoints ?? 1 })}
            min={1}
            max={pointsMax}
            unit={words.campaign.pointsUnit}
          />
        </Form.Item>
      )}
      {estimate.value && <Cost cost={estimate.value.cost} budgetPoints={draft.budgetPoints} />}
    </Form>
  )
}
