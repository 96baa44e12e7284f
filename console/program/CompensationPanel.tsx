import { Form } from 'antd'
import { compensationPointsMax, usualCompensation } from '../../contract/words/points'
import { useWords } from '../ui/language'
import { Panel } from '../ui/Page'
import { Whole } from '../ui/Whole'
import type { Draft } from './program'

interface CompensationPanelProps {
  draft: Draft
  onChange: (part: Pick<Draft, 'compensation'>) => void
}

/** What may be given by hand for a code that gave a member nothing. */
export function CompensationPanel({ draft: { compensation = usualCompensation }, onChange }: CompensationPanelProps) {
  const words = useWords()
  const field = (name: keyof typeof compensation, label: string, extra: string) => (
    <Form.Item label={label} htmlFor={name} extra={extra}>
      <Whole
        id={name}
        value={compensation[name]}
        onChange={(points) => onChange({ compensation: { ...compensation, [name]: points ?? 0 } })}
        min={0}
        max={compensationPointsMax}
        unit={words.member.unit}
      />
    </Form.Item>
  )
  return (
    <Panel title={words.program.compensation} says={words.program.compensationSays}>
      {field('pointsPerCase', words.program.perCase, words.program.perCaseHint)}
      {field('pointsPerDay', words.program.perDay, words.program.perDayHint)}
    </Panel>
  )
}
