import { Form, Input } from 'antd'
import { useWords } from '../ui/language'
import type { DraftProps } from './RewardEditor'

/** What members read about it; the lengths are the contract's. */
export function WordFields({ draft, onChange }: DraftProps) {
  const words = useWords()
  return (
    <>
      <Form.Item label={words.reward.name} htmlFor="reward-title">
        <Input
          id="reward-title"
          autoFocus
          maxLength={40}
          showCount
          value={draft.title}
          placeholder={words.reward.nameExample}
          onChange={(event) => onChange({ title: event.target.value })}
        />
      </Form.Item>
      <Form.Item label={words.reward.tagline} htmlFor="reward-tagline">
        <Input
          id="reward-tagline"
          maxLength={60}
          showCount
          value={draft.tagline}
          placeholder={words.reward.taglineExample}
          onChange={(event) => onChange({ tagline: event.target.value })}
        />
      </Form.Item>
      <Form.Item label={words.reward.description} htmlFor="reward-description">
        <Input.TextArea
          id="reward-description"
          maxLength={2_000}
          showCount
          autoSize={{ minRows: 3, maxRows: 10 }}
          value={draft.description}
          placeholder={words.reward.descriptionExample}
          onChange={(event) => onChange({ description: event.target.value })}
        />
      </Form.Item>
      <Form.Item label={words.reward.instructions[draft.kind].label} htmlFor="reward-instructions">
        <Input.TextArea
          id="reward-instructions"
          maxLength={500}
          showCount
          autoSize={{ minRows: 2, maxRows: 6 }}
          value={draft.instructions}
          placeholder={words.reward.instructions[draft.kind].example}
          onChange={(event) => onChange({ instructions: event.target.value })}
        />
      </Form.Item>
    </>
  )
}
