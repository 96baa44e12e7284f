import { Form, Input } from 'antd'
import { counted } from '../ui/counted'
import { DatePicker } from '../ui/DatePicker'
import { useWords } from '../ui/language'
import type { Wall } from '../ui/time'

export interface MadeEntered {
  on?: Wall | null
  factory?: string
  line?: string
  lot?: string
}

/** As the cloud takes it; undefined where nothing was filled in. */
export function madeOf({ on, factory = '', line = '', lot = '' }: MadeEntered) {
  return on || factory || line || lot ? { on: on ? on.format('YYYY-MM-DD') : null, factory, line, lot } : undefined
}

/** When and where a batch was made; all of it may be filled in later. */
export function MadeFields() {
  const words = useWords().batch
  return (
    <>
      <p className="soft">{words.madeSays}</p>
      <div className="side-by-side">
        <Form.Item name={['made', 'on']} label={words.madeOn}>
          <DatePicker className="wide" />
        </Form.Item>
        <Form.Item name={['made', 'lot']} label={words.lot} extra={words.lotHint}>
          <Input {...counted('lot')} />
        </Form.Item>
        <Form.Item name={['made', 'factory']} label={words.factory}>
          <Input {...counted('factory')} />
        </Form.Item>
        <Form.Item name={['made', 'line']} label={words.line}>
          <Input {...counted('productionLine')} />
        </Form.Item>
      </div>
    </>
  )
}
