import { Button, Form, Input } from 'antd'
import { useMemo } from 'react'
import { DatePicker } from '../ui/DatePicker'
import { useWords } from '../ui/language'
import { momentOf, wallAt, wallNow, type Wall } from '../ui/time'
import type { Draft } from './draft'
import { counted } from '../ui/counted'

export interface StepProps {
  draft: Draft
  onChange: (part: Partial<Draft>) => void
}

const usualDays = [7, 30, 90]

/** What it is called, and from when to when. */
export function WhatStep({ draft, onChange }: StepProps) {
  const words = useWords()
  // The picker forgets the end that is being chosen whenever it is given another array.
  const window = useMemo<[Wall, Wall]>(
    () => [wallAt(draft.opensAt), wallAt(draft.closesAt)],
    [draft.opensAt, draft.closesAt],
  )
  const wrongWindow = draft.closesAt <= draft.opensAt
  return (
    <Form layout="vertical">
      <Form.Item label={words.campaign.name} htmlFor="campaign-name" extra={words.campaign.nameHint}>
        <Input
          id="campaign-name"
          autoFocus
          {...counted('campaignName')}
          showCount
          value={draft.name}
          placeholder={words.campaign.nameExample}
          onChange={(event) => onChange({ name: event.target.value })}
        />
      </Form.Item>
      <Form.Item
        label={words.shell.zoned(words.campaign.window)}
        htmlFor="campaign-window"
        validateStatus={wrongWindow ? 'error' : ''}
        help={wrongWindow ? words.campaign.windowWrong : undefined}
        extra={
          <span className="chips">
            <Button size="small" onClick={() => onChange({ opensAt: momentOf(wallNow().startOf('minute')) })}>
              {words.campaign.fromNow}
            </Button>
            {usualDays.map((days) => (
              <Button
                key={days}
                size="small"
                onClick={() => onChange({ closesAt: momentOf(wallAt(draft.opensAt).add(days, 'day')) })}
              >
                {words.campaign.days(days)}
              </Button>
            ))}
          </span>
        }
      >
        <DatePicker.RangePicker
          id={{ start: 'campaign-window', end: 'campaign-window-end' }}
          className="wide"
          showTime={{ format: 'HH:mm' }}
          format="YYYY-MM-DD HH:mm"
          allowClear={false}
          order={false}
          value={window}
          onChange={(chosen) => {
            const [opens, closes] = chosen ?? []
            if (opens && closes) onChange({ opensAt: momentOf(opens), closesAt: momentOf(closes) })
          }}
        />
      </Form.Item>
    </Form>
  )
}
