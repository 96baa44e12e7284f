import { Form, Radio } from 'antd'
import { useState } from 'react'
import type { Batch } from '../cloud/lists'
import { CommandDrawer, useSubmission } from '../ui/CommandDrawer'
import { DatePicker } from '../ui/DatePicker'
import { figure } from '../ui/figures'
import { useLanguage, useWords } from '../ui/language'
import { momentOf, shortTime, wallNow, type Wall } from '../ui/time'
import { Whole } from '../ui/Whole'
import { SerialBar } from './SerialBar'
import { countOf } from '../../contract/words/serials'
import { countToSwitchOn, type Stretch } from './serials'

interface ActivateDrawerProps {
  batch: Batch
  stretches: Stretch[]
  onClose: () => void
}

/** Switches a range on, now or at a set time; the first range that is off is filled in. */
export function ActivateDrawer({ batch, stretches, onClose }: ActivateDrawerProps) {
  const words = useWords()
  const locale = useLanguage()
  const activate = useSubmission('activateBatch', onClose)
  const firstOff = stretches.find(({ state }) => state === 'off')
  const [fromSerial, setFromSerial] = useState<number | null>(firstOff?.fromSerial ?? 0)
  const [toSerial, setToSerial] = useState<number | null>(firstOff?.toSerial ?? batch.size - 1)
  const [timed, setTimed] = useState(false)
  const [at, setAt] = useState<Wall | null>(wallNow().add(1, 'day').startOf('day'))

  const whole = fromSerial !== null && toSerial !== null && fromSerial <= toSerial
  const range = whole ? { fromSerial, toSerial } : undefined
  const switchedOn = range ? countToSwitchOn(stretches, range) : 0
  const already = range ? countOf(range) - switchedOn : 0
  const codes = range ? figure(switchedOn) : ''
  const ready = switchedOn > 0 && (!timed || at !== null)

  const confirm = () => {
    if (range === undefined) return
    const when = timed && at !== null ? { at: momentOf(at) } : {}
    void activate.submit({ batchId: batch.id, version: batch.version, ...range, ...when })
  }

  return (
    <CommandDrawer
      title={words.batch.activateTitle}
      confirm={words.batch.activateConfirm(codes)}
      submission={activate}
      ready={ready}
      onConfirm={confirm}
      onClose={onClose}
      width={520}
    >
      <SerialBar size={batch.size} stretches={stretches} chosen={range ? [range] : []} />
      <Form layout="vertical">
        <div className="side-by-side">
          <Form.Item label={words.batch.fromSerial} htmlFor="fromSerial">
            <Whole id="fromSerial" value={fromSerial} onChange={setFromSerial} min={0} max={batch.size - 1} />
          </Form.Item>
          <Form.Item label={words.batch.toSerial} htmlFor="toSerial">
            <Whole id="toSerial" value={toSerial} onChange={setToSerial} min={0} max={batch.size - 1} />
          </Form.Item>
        </div>
        <Form.Item label={words.batch.when}>
          <Radio.Group
            value={timed}
            onChange={(event) => setTimed(event.target.value === true)}
            options={[
              { value: false, label: words.batch.now },
              { value: true, label: words.batch.later },
            ]}
          />
        </Form.Item>
        {timed && (
          <Form.Item label={words.shell.zoned(words.batch.activatedAt)}>
            <DatePicker
              showTime={{ format: 'HH:mm' }}
              format="YYYY-MM-DD HH:mm"
              value={at}
              onChange={setAt}
              minDate={wallNow()}
              maxDate={wallNow().add(1, 'year')}
            />
          </Form.Item>
        )}
      </Form>
      {ready && (
        <p className="consequence">
          {timed && at !== null
            ? words.batch.activateLater(codes, shortTime(momentOf(at), locale))
            : words.batch.activateNow(codes)}{' '}
          {already > 0 && words.batch.activateAlready(figure(already))}
        </p>
      )}
      {range !== undefined && switchedOn === 0 && <p className="consequence">{words.batch.activateNothing}</p>}
    </CommandDrawer>
  )
}
