import { Button, DatePicker, Form, Input } from 'antd'
import dayjs from 'dayjs'
import { cloudNow } from '../cloud/clock'
import { useWords } from '../ui/language'
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
        label={words.campaign.window}
        htmlFor="campaign-window"
        validateStatus={wrongWindow ? 'error' : ''}
        help={wrongWindow ? words.campaign.windowWrong : undefined}
        extra={
          <span className="chips">
            <Button size="small" onClick={() => onChange({ opensAt: dayjs(cloudNow()).startOf('minute').valueOf() })}>
              {words.campaign.fromNow}
            </Button>
            {usualDays.map((days) => (
              <Button
                key={days}
                size="small"
                onClick={() => onChange({ closesAt: dayjs(draft.opensAt).add(days, 'day').valueOf() })}
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
          value={[dayjs(draft.opensAt), dayjs(draft.closesAt)]}
          onChange={(window) => {
            const [opens, closes] = window ?? []
            if (opens && closes) onChange({ opensAt: opens.valueOf(), closesAt: closes.valueOf() })
          }}
        />
      </Form.Item>
    </Form>
  )
}
