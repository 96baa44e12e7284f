import { Button } from 'antd'
import { useState } from 'react'
import type { Given } from '../cloud/call'
import { useCommand } from '../cloud/command'
import { Trouble } from '../ui/Answered'
import { AskOnce } from '../ui/AskOnce'
import { Facts } from '../ui/Facts'
import { figure } from '../ui/figures'
import { useLanguage, useWords } from '../ui/language'
import { replaceWith } from '../ui/route'
import { shortTime } from '../ui/time'
import { Cost } from './Cost'
import { gapsOf, type Draft, type Step } from './draft'
import type { Estimate } from './estimate'

interface ReviewStepProps {
  draft: Draft
  estimate: Estimate
  onStep: (step: Step) => void
  saveDraft: () => Promise<Given<'saveCampaign'> | undefined>
}

/** Everything once more with the number that matters, then the one question. */
export function ReviewStep({ draft, estimate, onStep, saveDraft }: ReviewStepProps) {
  const words = useWords()
  const locale = useLanguage()
  const launch = useCommand('launchCampaign')
  const [ready, setReady] = useState<Given<'saveCampaign'>>()
  const [preparing, setPreparing] = useState(false)
  const gaps = gapsOf(draft)

  const prepare = async () => {
    setPreparing(true)
    setReady(await saveDraft())
    setPreparing(false)
  }
  const confirm = async () => {
    if (ready === undefined) return undefined
    const { campaign, cost } = ready
    const outcome = await launch.run({ campaignId: campaign.id, version: campaign.version, pointsMax: cost.pointsMax })
    if (!outcome.ok) return outcome.failure
    replaceWith({ screen: 'campaign', campaignId: campaign.id })
    return undefined
  }

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
            value: estimate.value?.says.map((line) => <div key={line}>{line}</div>) ?? '—',
          },
          {
            label: words.campaign.tierMultiplied,
            value: draft.tierMultiplied ? words.shell.yes : words.shell.no,
          },
        ]}
      />
      {estimate.value && <Cost cost={estimate.value.cost} budgetPoints={draft.budgetPoints} />}
      {(estimate.value?.cost.winners ?? 0) > 0 && <p className="consequence">{words.campaign.drawPromise}</p>}
      {gaps.map(({ gap, step }) => (
        <p key={gap} className="gap">
          {words.campaign.gaps[gap]}{' '}
          <Button type="link" onClick={() => onStep(step)}>
            {words.campaign.fill}
          </Button>
        </p>
      ))}
      <Trouble failure={estimate.failure} />
      <Button
        type="primary"
        size="large"
        disabled={gaps.length > 0 || !estimate.current}
        loading={preparing}
        onClick={() => void prepare()}
      >
        {words.campaign.launch}
      </Button>
      <AskOnce
        open={ready !== undefined}
        title={words.campaign.launchAsks(draft.name)}
        consequence={words.campaign.launchConsequence(
          figure(ready?.cost.codes ?? 0),
          figure(ready?.cost.pointsMax ?? 0),
          shortTime(draft.opensAt, locale),
        )}
        confirm={words.campaign.launchConfirm(figure(ready?.cost.pointsMax ?? 0))}
        onConfirm={confirm}
        onClose={() => setReady(undefined)}
      />
    </>
  )
}
