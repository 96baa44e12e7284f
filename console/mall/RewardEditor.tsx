import { Button, Form } from 'antd'
import { useState } from 'react'
import type { Failure } from '../cloud/call'
import { useCommand } from '../cloud/command'
import type { Reward } from '../cloud/lists'
import { Trouble } from '../ui/Answered'
import { AskOnce } from '../ui/AskOnce'
import { figure } from '../ui/figures'
import { useWords } from '../ui/language'
import { PageButton } from '../ui/Permitted'
import { Panel } from '../ui/Page'
import { go, hrefOf } from '../ui/route'
import { useLeaveWarning } from '../ui/useLeaveWarning'
import { KindField } from './KindField'
import { PicturesField } from './PicturesField'
import { PriceFields } from './PriceFields'
import { gapsOf, ofKind, sentOf, type Choices, type Draft } from './reward'
import { RewardPhone } from './RewardPhone'
import { RewardRules } from './RewardRules'
import { SpecificationFields } from './SpecificationFields'
import { WindowField } from './WindowField'
import { WordFields } from './WordFields'

interface RewardEditorProps {
  /** Null while it is being made. */
  reward: Reward | null
  initial: Draft
  choices: Choices
}

/** Everything about a reward on one page, and the phone as members will see it. */
export function RewardEditor(props: RewardEditorProps) {
  const words = useWords()
  const { choices } = props
  // As it was when the form was opened: what somebody else changes meanwhile is found out when saving.
  const [{ reward, initial }] = useState(props)
  const [draft, setDraft] = useState(initial)
  const dirty = JSON.stringify(draft) !== JSON.stringify(initial)
  useLeaveWarning(dirty)
  const onChange = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }))
  const field = { draft, onChange }
  return (
    <div className="wizard">
      <Form layout="vertical" className="wizard-form">
        <Panel title={words.reward.kindTitle}>
          <KindField
            kind={draft.kind}
            fixed={reward !== null}
            onChange={(kind) => setDraft((before) => ofKind(before, kind))}
          />
        </Panel>
        <Panel title={words.reward.wordsTitle} says={words.reward.wordsSay}>
          <WordFields {...field} />
        </Panel>
        <Panel title={words.reward.picturesTitle} says={words.reward.picturesSay}>
          <PicturesField drawn={choices.pictures} {...field} />
        </Panel>
        {draft.kind === 'physical' && (
          <Panel title={words.reward.specificationsTitle} says={words.reward.specificationsSay}>
            <SpecificationFields {...field} />
          </Panel>
        )}
        <Panel title={words.reward.priceTitle}>
          <PriceFields categories={choices.categories} {...field} />
        </Panel>
        <Panel title={words.reward.rulesTitle} says={words.reward.rulesSay}>
          <WindowField {...field} />
          <RewardRules tiers={choices.tiers} {...field} />
        </Panel>
        <Foot reward={reward} draft={draft} dirty={dirty} />
      </Form>
      <RewardPhone draft={draft} choices={choices} />
    </div>
  )
}

/** What is still missing, and the way to save; what is on sale is changed only after asking. */
function Foot({ reward, draft, dirty }: { reward: Reward | null; draft: Draft; dirty: boolean }) {
  const words = useWords()
  const save = useCommand('saveReward')
  const [failure, setFailure] = useState<Failure>()
  const [asking, setAsking] = useState(false)
  const gaps = gapsOf(draft)
  const [gap] = gaps

  const submit = async () => {
    const edited = reward && { id: reward.id, version: reward.version }
    const outcome = await save.run({ ...edited, ...sentOf(draft) })
    if (!outcome.ok) return outcome.failure
    go('/rewards/:rewardId', { rewardId: outcome.value.reward.id })
    return undefined
  }
  return (
    <div className="editor-foot">
      <Trouble failure={failure} />
      <footer className="wizard-foot">
        <span className={gap === undefined ? 'soft' : 'soft warn'} role="status">
          {gap !== undefined
            ? words.reward.gapsLeft(words.reward.gaps[gap], gaps.length)
            : dirty || reward === null
              ? ''
              : words.reward.unchanged}
        </span>
        <PageButton
          to={reward ? hrefOf('/rewards/:rewardId', { rewardId: reward.id }) : hrefOf('/rewards')}
          disabled={save.running}
        >
          {words.shell.cancel}
        </PageButton>
        <Button
          type="primary"
          loading={save.running}
          disabled={gaps.length > 0 || !dirty}
          onClick={() => (reward?.state === 'live' ? setAsking(true) : void submit().then(setFailure))}
        >
          {reward ? words.shell.save : words.reward.saveDraft}
        </Button>
      </footer>
      <AskOnce
        asks="saveReward"
        open={asking}
        title={words.reward.saveLiveAsks(reward?.title ?? '')}
        consequence={words.reward.saveLiveSays(figure(reward?.redeemed ?? 0), figure(draft.points ?? 0))}
        confirm={words.shell.save}
        onConfirm={submit}
        onClose={() => setAsking(false)}
      />
    </div>
  )
}
