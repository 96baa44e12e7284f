import { Form, Switch } from 'antd'
import { useState } from 'react'
import {
  checkInDefinition,
  expiryDefinitions,
  graceDefinitions,
  memberDayDefinitions,
  orderReceivedDefinition,
  tierRuleDefinitions,
} from '../../contract/rule/codes'
import { useCommand } from '../cloud/command'
import { AskOnce } from '../ui/AskOnce'
import { useWords } from '../ui/language'
import { Panel } from '../ui/Page'
import { ExpiryField } from '../ui/ExpiryField'
import { initialRule, lasting, type EarningUse, type RuleShape } from '../ui/rule'
import { RuleForm } from '../ui/RuleForm'
import { ruleWords } from '../ui/ruleWords'
import { useLeaveWarning } from '../ui/useLeaveWarning'
import { CommandButton } from '../ui/Permitted'
import { LadderPhone } from './LadderPhone'
import { CompensationPanel } from './CompensationPanel'
import { changesBetween, draftOf, memberDaysMax, type Census, type Draft, type Program } from './program'
import { RuleChoice } from './RuleChoice'
import { RuleList } from './RuleList'
import { SaveConsequence } from './SaveConsequence'
import { TaskTable } from './TaskTable'
import { TierTable } from './TierTable'

const windows = tierRuleDefinitions.filter(({ kind }) => kind === 'window')
const downgrades = tierRuleDefinitions.filter(({ kind }) => kind === 'downgrade')

interface ProgramEditorProps {
  program: Program
  census: Census
  mayEdit: boolean
}

/** The whole programme in one form, with the ladder on the phone beside it; saved at once, after what it means is said. */
export function ProgramEditor({ program, census, mayEdit }: ProgramEditorProps) {
  const words = useWords()
  const save = useCommand('saveProgram')
  const [base, setBase] = useState(program)
  const [draft, setDraft] = useState(() => draftOf(program))
  const [asking, setAsking] = useState(false)
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }))
  const changes = changesBetween(base, draft)
  const isNamed = draft.tiers.every(({ name }) => name.trim() !== '')
  useLeaveWarning(changes.isChanged)

  const startFrom = (newer: Program) => {
    setBase(newer)
    setDraft(draftOf(newer))
  }
  // What is typed outlives a newer programme that arrives meanwhile: whether somebody else changed it, saving tells.
  if (program.version > base.version && !changes.isChanged) startFrom(program)

  const confirm = async () => {
    const droppedTiers = changes.dropped.map(({ code }) => code)
    const outcome = await save.run({ ...draft, version: base.version, droppedTiers })
    if (!outcome.ok) return outcome.failure
    startFrom(outcome.value.program)
    return undefined
  }

  return (
    <div className="wizard">
      <Form layout="vertical" className="wizard-form" disabled={!mayEdit}>
        <Panel title={words.program.tiers} says={words.program.tiersSay}>
          <TierTable tiers={draft.tiers} census={census} onChange={(tiers) => change({ tiers })} />
        </Panel>
        <TierPolicyPanel draft={draft} onChange={change} />
        <Panel title={words.program.points} says={words.program.pointsSay}>
          <RuleChoice
            label={words.program.expiry}
            definitions={Object.values(expiryDefinitions)}
            use={draft.pointsExpiry}
            onChange={(pointsExpiry) => change({ pointsExpiry })}
          />
          <RuleChoice
            label={words.program.grace}
            definitions={Object.values(graceDefinitions)}
            use={draft.refundGrace}
            onChange={(refundGrace) => change({ refundGrace })}
          />
          <ExpiryField
            id="contribution"
            label={words.program.contributionExpiry}
            expiry={draft.contributionExpiry ?? null}
            onChange={(contributionExpiry) => change({ contributionExpiry })}
          />
        </Panel>
        <ReasonsPanels draft={draft} onChange={change} />
        <CompensationPanel draft={draft} onChange={change} />
        <div className="program-save">
          <CommandButton
            asks="saveProgram"
            type="primary"
            size="large"
            disabled={!changes.isChanged || !isNamed}
            onClick={() => setAsking(true)}
          >
            {words.program.save}
          </CommandButton>
        </div>
      </Form>
      <LadderPhone tiers={draft.tiers} />
      <AskOnce
        asks="saveProgram"
        open={asking}
        title={words.program.saveTitle}
        consequence={<SaveConsequence changes={changes} census={census} />}
        confirm={words.program.save}
        danger={changes.dropped.length > 0}
        onConfirm={confirm}
        onClose={() => setAsking(false)}
      />
    </div>
  )
}

interface PartProps {
  draft: Draft
  onChange: (part: Partial<Draft>) => void
}

function TierPolicyPanel({ draft: { tierPolicy }, onChange }: PartProps) {
  const words = useWords()
  return (
    <Panel title={words.program.policy} says={words.program.policySays}>
      <RuleChoice
        label={words.program.window}
        definitions={windows}
        use={tierPolicy.window}
        onChange={(window) => onChange({ tierPolicy: { ...tierPolicy, window } })}
      />
      <RuleChoice
        label={words.program.downgrade}
        definitions={downgrades}
        use={tierPolicy.downgrade}
        onChange={(downgrade) => onChange({ tierPolicy: { ...tierPolicy, downgrade } })}
      />
    </Panel>
  )
}

/** Reasons to come back: check-in, orders, member days, tasks. */
function ReasonsPanels({ draft: { checkIn, orderReceived, memberDays, tasks }, onChange }: PartProps) {
  const words = useWords()
  return (
    <>
      <EarningPanel
        id="check-in"
        title={words.program.checkIn}
        definition={checkInDefinition}
        use={checkIn}
        onChange={(use) => onChange({ checkIn: use })}
      />
      <EarningPanel
        id="order-received"
        title={words.program.orderReceived}
        definition={orderReceivedDefinition}
        use={orderReceived ?? null}
        onChange={(use) => onChange({ orderReceived: use })}
      />
      <Panel title={words.program.memberDays} says={words.program.memberDaysSay}>
        <RuleList
          id="day"
          definitions={memberDayDefinitions}
          uses={memberDays}
          usesMax={memberDaysMax}
          add={words.program.addMemberDay}
          onChange={(days) => onChange({ memberDays: days })}
        />
      </Panel>
      <Panel title={words.program.tasks} says={words.program.tasksSay}>
        <TaskTable tasks={tasks} onChange={(changed) => onChange({ tasks: changed })} />
      </Panel>
    </>
  )
}

interface EarningPanelProps {
  id: string
  title: string
  definition: RuleShape
  /** Null where the brand does without. */
  use: EarningUse | null
  onChange: (use: EarningUse | null) => void
}

/** One rule that earns points, there or not, with how long they last. */
function EarningPanel({ id, title, definition, use, onChange }: EarningPanelProps) {
  const words = useWords()
  return (
    <Panel
      title={title}
      says={ruleWords(words.rules, definition).explanation}
      actions={
        <Switch
          aria-label={title}
          checked={use !== null}
          onChange={(on) => onChange(on ? initialRule(definition) : null)}
        />
      }
    >
      {use && (
        <>
          <RuleForm definition={definition} args={use.args} onChange={(args) => onChange({ ...use, args })} />
          <ExpiryField id={id} expiry={use.expiry ?? null} onChange={(expiry) => onChange(lasting(use, expiry))} />
        </>
      )}
    </Panel>
  )
}
