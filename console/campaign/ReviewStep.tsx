import { Alert, Button } from 'antd'
import { sayRules } from '../../contract/sentences/campaign'
import { Trouble } from '../ui/Answered'
import { Facts } from '../ui/Facts'
import { figure } from '../ui/figures'
import { useLanguage, useWords } from '../ui/language'
import { shortTime } from '../ui/time'
import { useAsleep } from './asleep'
import { Cost } from './Cost'
import { gapsOf, type Draft, type Step } from './draft'
import type { Estimate } from './estimate'

interface ReviewStepProps {
  draft: Draft
  estimate: Estimate
  onStep: (step: Step) => void
}

/** Everything once more, with the number that matters. */
export function ReviewStep({ draft, estimate, onStep }: ReviewStepProps) {
  const words = useWords()
  const locale = useLanguage()
  const gaps = gapsOf(draft, estimate.value?.cost)
  const asleep = useAsleep(draft.batchIds)
  const winners = estimate.value?.cost.winners ?? 0
  return (
    <>
      <Facts
        facts={[
          { label: words.campaign.name, value: draft.name || '—' },
          {
            label: words.campaign.window,
            value: `${shortTime(draft.opensAt, locale)} – ${shortTime(draft.closesAt, locale)}`,
          },
          {
            label: words.campaign.steps.batches,
            value: words.campaign.chosen(draft.batchIds.length, figure(estimate.value?.cost.codes ?? 0)),
          },
          {
            label: words.campaign.steps.reward,
            value:
              (estimate.value &&
                sayRules(estimate.value.promise, locale).map((line) => <div key={line}>{line}</div>)) ??
              '—',
          },
          {
            label: words.campaign.tierMultiplied,
            value: draft.tierMultiplied ? words.shell.yes : words.shell.no,
          },
        ]}
      />
      {estimate.value && <Cost cost={estimate.value.cost} budgetPoints={draft.budgetPoints} />}
      {estimate.value && winners > 0 && asleep > 0 && (
        <Alert
          type="warning"
          showIcon
          title={words.campaign.prizesAsleep(figure(asleep), figure(estimate.value.cost.codes))}
        />
      )}
      {winners > 0 && <p className="consequence">{words.campaign.drawPromise}</p>}
      {gaps.map(({ gap, step }) => (
        <p key={gap} className="gap">
          {words.campaign.gaps[gap]}{' '}
          <Button type="link" onClick={() => onStep(step)}>
            {words.campaign.fill}
          </Button>
        </p>
      ))}
      <Trouble failure={estimate.failure} />
    </>
  )
}
