import { Form, Radio } from 'antd'
import { useState } from 'react'
import { reversalDefinitions, type ReversalPolicy } from '../../contract/rule/codes'
import type { Given } from '../cloud/call'
import { useAnswer } from '../cloud/load'
import { Answered } from '../ui/Answered'
import { CommandDrawer, useSubmission } from '../ui/CommandDrawer'
import { figure } from '../ui/figures'
import { useWords } from '../ui/language'
import { ruleWords } from '../ui/ruleWords'
import { isReason, ReasonField } from '../ui/ReasonField'

/** The entry that is to be taken back. */
export interface Reversed {
  entryId: string
  sentence: string
}

type Estimate = Given<'estimateReversal'>
type Outcome = Estimate['outcomes'][number]

interface ReverseDrawerProps {
  reversed: Reversed
  onClose: () => void
}

/** Takes an earning back: each policy with what it would come to now, then the reason, then once for real. */
export function ReverseDrawer({ reversed: { entryId, sentence }, onClose }: ReverseDrawerProps) {
  const words = useWords()
  const estimate = useAnswer('estimateReversal', { entryId })
  const reverse = useSubmission('reverseEntry', onClose)
  const [chosen, setChosen] = useState<ReversalPolicy>()
  const [reason, setReason] = useState('')
  const outcomes = estimate.value?.outcomes ?? []
  const outcome = outcomes.find(({ policy }) => policy === chosen) ?? outcomes.find(({ possible }) => possible)
  return (
    <CommandDrawer
      title={words.member.reverseTitle}
      confirm={words.member.reverseConfirm(outcome ? figure(outcome.taken) : '')}
      submission={reverse}
      ready={outcome !== undefined && isReason(reason)}
      danger
      onConfirm={() => outcome && void reverse.submit({ entryId, policy: outcome.policy, reason: reason.trim() })}
      onClose={onClose}
      width={520}
    >
      <p className="reversed break">{sentence}</p>
      <Answered of={estimate} lines={5}>
        {({ pending, points, growth }) => (
          <Form layout="vertical">
            <p className="consequence">
              {pending ? words.member.revokes(figure(points)) : words.member.gave(figure(points), figure(growth))}
            </p>
            {!pending && <Policies outcomes={outcomes} chosen={outcome?.policy} onChoose={setChosen} />}
            <ReasonField
              value={reason}
              onChange={setReason}
              hint={words.member.whyHint}
              example={words.member.whyReversed}
            />
          </Form>
        )}
      </Answered>
    </CommandDrawer>
  )
}

interface PoliciesProps {
  outcomes: Outcome[]
  chosen: ReversalPolicy | undefined
  onChoose: (policy: ReversalPolicy) => void
}

function Policies({ outcomes, chosen, onChoose }: PoliciesProps) {
  const words = useWords()
  return (
    <Form.Item label={words.member.policy}>
      <Radio.Group
        className="rule-choices policies"
        value={chosen}
        onChange={(event) => {
          const picked = outcomes.find(({ policy }) => policy === event.target.value)
          if (picked) onChoose(picked.policy)
        }}
        options={outcomes.map((outcome) => ({
          value: outcome.policy,
          disabled: !outcome.possible,
          label: (
            <span>
              <strong>{ruleWords(words.rules, reversalDefinitions[outcome.policy]).name}</strong>
              <small>{ruleWords(words.rules, reversalDefinitions[outcome.policy]).explanation}</small>
              <em>
                {outcome.possible
                  ? words.member.wouldTake(
                      figure(outcome.taken),
                      figure(outcome.writtenOff),
                      figure(outcome.pointsAfter),
                    )
                  : words.member.wouldRefuse}
              </em>
            </span>
          ),
        }))}
      />
    </Form.Item>
  )
}
