import { Form, Input, Radio } from 'antd'
import { useEffect } from 'react'
import type { Asked } from '../cloud/call'
import { useWords } from '../ui/language'
import { counted } from '../ui/counted'

export type RejectReason = Asked<'rejectText'>['reason']

const reasons: RejectReason[] = ['advert', 'fake', 'insult', 'privacy', 'vulgar', 'offTopic', 'other']

interface ReasonChoiceProps {
  reason: RejectReason | undefined
  onReason: (reason: RejectReason) => void
  note: string
  onNote: (note: string) => void
  /** Enter, wherever it means nothing else. */
  onEnter: () => void
}

/** A reason by its number or by a click, and a sentence more where it helps. */
export function ReasonChoice({ reason, onReason, note, onNote, onEnter }: ReasonChoiceProps) {
  const words = useWords()
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.target instanceof HTMLTextAreaElement || event.target instanceof HTMLButtonElement) return
      const chosen = reasons[Number(event.key) - 1]
      if (chosen) onReason(chosen)
      if (event.key === 'Enter') onEnter()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  })
  return (
    <>
      <Form.Item label={words.moderation.rejecting.reason}>
        <Radio.Group
          className="reason-choices"
          value={reason ?? null}
          onChange={(event) => onReason(event.target.value)}
          options={reasons.map((value, place) => ({
            value,
            label: (
              <span>
                <kbd>{place + 1}</kbd> {words.moderation.rejecting.reasons[value]}
              </span>
            ),
          }))}
        />
      </Form.Item>
      <Form.Item
        label={reason === 'other' ? words.moderation.rejecting.noteNeeded : words.moderation.rejecting.note}
        htmlFor="note"
      >
        <Input.TextArea
          id="note"
          rows={2}
          {...counted('note')}
          placeholder={words.moderation.rejecting.noteExample}
          value={note}
          onChange={(event) => onNote(event.target.value)}
        />
      </Form.Item>
    </>
  )
}
