import { Button, Steps } from 'antd'
import { useState } from 'react'
import { sayRules } from '../../contract/sentences/campaign'
import type { Failure } from '../cloud/call'
import { cloudNow } from '../cloud/clock'
import { useCommand } from '../cloud/command'
import { Trouble } from '../ui/Answered'
import { useLanguage, useWords } from '../ui/language'
import { shortTime } from '../ui/time'
import { useLeaveWarning } from '../ui/useLeaveWarning'
import { BatchesStep } from './BatchesStep'
import { BudgetStep } from './BudgetStep'
import { gapsOf, steps, unfinished, type Draft, type Step } from './draft'
import { useEstimate } from './estimate'
import { LaunchButton } from './LaunchButton'
import { Phone } from './Phone'
import { ReviewStep } from './ReviewStep'
import { RewardStep } from './RewardStep'
import { WhatStep } from './WhatStep'

export interface Saved {
  id: string
  version: number
}

interface WizardProps {
  initial: Draft
  saved: Saved | null
}

/** Five short steps with the phone beside them. */
export function Wizard({ initial, saved: savedBefore }: WizardProps) {
  const words = useWords()
  const locale = useLanguage()
  const save = useCommand('saveCampaign')
  const [draft, setDraft] = useState(initial)
  const [saved, setSaved] = useState(savedBefore)
  const [savedAt, setSavedAt] = useState<number>()
  const [savedText, setSavedText] = useState(JSON.stringify(initial))
  const [step, setStep] = useState<Step>('what')
  const [failure, setFailure] = useState<Failure>()
  const estimate = useEstimate(draft, words.campaign.unnamed)
  const at = steps.indexOf(step)
  const gaps = gapsOf(draft, estimate.value?.cost)
  const dirty = JSON.stringify(draft) !== savedText
  useLeaveWarning(dirty)

  const change = (part: Partial<Draft>) => {
    const changed = { ...draft, ...part }
    setDraft(changed)
    unfinished.set(saved?.id ?? '', changed)
    setFailure(undefined)
  }

  const saveDraft = async () => {
    const outcome = await save.run({ ...(saved ?? {}), ...draft, name: draft.name.trim() })
    if (!outcome.ok) {
      setFailure(outcome.failure)
      return undefined
    }
    const { campaign, cost } = outcome.value
    unfinished.delete(saved?.id ?? '')
    setSaved({ id: campaign.id, version: campaign.version })
    setSavedText(JSON.stringify(draft))
    setSavedAt(cloudNow())
    return { campaign, cost }
  }

  return (
    <div className="wizard">
      <div className="wizard-form">
        <Steps
          size="small"
          current={at}
          onChange={(next) => setStep(steps[next] ?? 'what')}
          items={steps.map((each) => ({ title: words.campaign.steps[each] }))}
        />
        <div className="panel wizard-step">
          <div className="panel-body">
            <h2>{words.campaign.stepTitles[step]}</h2>
            <p className="soft">{words.campaign.stepSays[step]}</p>
            {step === 'what' && <WhatStep draft={draft} onChange={change} />}
            {step === 'batches' && <BatchesStep draft={draft} ownId={saved?.id ?? null} onChange={change} />}
            {step === 'reward' && <RewardStep draft={draft} onChange={change} />}
            {step === 'budget' && <BudgetStep draft={draft} estimate={estimate} onChange={change} />}
            {step === 'review' && <ReviewStep draft={draft} estimate={estimate} onStep={setStep} />}
            {step !== 'review' && draft.batchIds.length > 0 && <Trouble failure={estimate.failure} />}
            <Trouble failure={failure} />
          </div>
          <footer className="wizard-foot">
            <Button disabled={at === 0} onClick={() => setStep(steps[at - 1] ?? 'what')}>
              {words.campaign.previous}
            </Button>
            <span className="soft" role="status">
              {savedAt !== undefined && !dirty ? words.campaign.savedAt(shortTime(savedAt, locale)) : ''}
            </span>
            <Button
              loading={save.running}
              disabled={draft.name.trim() === '' || !dirty}
              onClick={() => void saveDraft()}
            >
              {words.campaign.saveDraft}
            </Button>
            {step === 'review' ? (
              <LaunchButton ready={gaps.length === 0 && estimate.current} saveDraft={saveDraft} />
            ) : (
              <Button
                type="primary"
                disabled={gaps.some((gap) => gap.step === step)}
                onClick={() => setStep(steps[at + 1] ?? 'review')}
              >
                {words.campaign.next}
              </Button>
            )}
          </footer>
        </div>
      </div>
      <Phone draft={draft} says={estimate.value ? sayRules(estimate.value.promise, locale) : []} />
    </div>
  )
}
