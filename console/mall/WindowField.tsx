import { Form } from 'antd'
import { DatePicker } from '../ui/DatePicker'
import { useWords } from '../ui/language'
import { momentOf, wallAt, type Wall } from '../ui/time'

export interface Window {
  opensAt: number | null
  closesAt: number | null
}

interface WindowFieldProps {
  draft: Window
  onChange: (window: Window) => void
}

const format = 'YYYY-MM-DD HH:mm'

/** From when to when it can be redeemed; either end may stay open. */
export function WindowField({ draft: { opensAt, closesAt }, onChange }: WindowFieldProps) {
  const words = useWords()
  const wrong = opensAt !== null && closesAt !== null && closesAt <= opensAt
  return (
    <div className="side-by-side">
      <Form.Item label={words.shell.zoned(words.reward.opensAt)} htmlFor="reward-opens">
        <DatePicker
          id="reward-opens"
          className="wide"
          showTime={{ format: 'HH:mm' }}
          format={format}
          placeholder={words.reward.opensAtOnce}
          value={opensAt === null ? null : wallAt(opensAt)}
          onChange={(time: Wall | null) => onChange({ opensAt: time && momentOf(time), closesAt })}
        />
      </Form.Item>
      <Form.Item
        label={words.shell.zoned(words.reward.closesAt)}
        htmlFor="reward-closes"
        {...(wrong && { validateStatus: 'error', help: words.reward.gaps.window })}
      >
        <DatePicker
          id="reward-closes"
          className="wide"
          showTime={{ format: 'HH:mm' }}
          format={format}
          placeholder={words.reward.neverCloses}
          value={closesAt === null ? null : wallAt(closesAt)}
          onChange={(time: Wall | null) => onChange({ opensAt, closesAt: time && momentOf(time) })}
        />
      </Form.Item>
    </div>
  )
}
