import { Form, Input } from 'antd'
import { useWords } from '../ui/language'
import type { DraftProps } from './reward'
import { counted } from '../ui/counted'

/** What members read about it; the lengths are the contract's. */
export function WordFields({ draft, onChange }: DraftProps) {
  const words = useWords()
  return (
    <>
      <Form.Item label={words.reward.name} htmlFor="reward-title">
        <Input
          id="reward-title"
          autoFocus
          {...counted('rewardTitle')}
          value={draft.title}
          placeholder={words.reward.nameExample}
          onChange={(event) => onChange({ title: event.target.value })}
        />
      </Form.Item>
      <Form.Item label={words.reward.tagline} htmlFor="reward-tagline">
        <Input
          id="reward-tagline"
          {...counted('tagline')}
          value={draft.tagline}
          placeholder={words.reward.taglineExample}
          onChange={(event) => onChange({ tagline: event.target.value })}
        />
      </Form.Item>
      <Form.Item label={words.reward.description} htmlFor="reward-description">
        <Input.TextArea
          id="reward-description"
          {...counted('rewardDescription')}
          autoSize={{ minRows: 3, maxRows: 10 }}
          value={draft.description}
          placeholder={words.reward.descriptionExample}
          onChange={(event) => onChange({ description: event.target.value })}
        />
      </Form.Item>
      <Form.Item label={words.reward.instructions[draft.kind].label} htmlFor="reward-instructions">
        <Input.TextArea
          id="reward-instructions"
          {...counted('rewardInstructions')}
          autoSize={{ minRows: 2, maxRows: 6 }}
          value={draft.instructions}
          placeholder={words.reward.instructions[draft.kind].example}
          onChange={(event) => onChange({ instructions: event.target.value })}
        />
      </Form.Item>
    </>
  )
}
