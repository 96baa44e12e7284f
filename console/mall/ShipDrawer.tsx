import { AutoComplete, Form, Input } from 'antd'
import { useState } from 'react'
import { CommandDrawer, useSubmission } from '../ui/CommandDrawer'
import { useWords } from '../ui/language'
import type { OneOrder } from './order'
import { counted } from '../ui/counted'

const numberLengthMax = 40

/** Sends one parcel of one order. */
export function ShipDrawer({ order, onClose }: { order: OneOrder; onClose: () => void }) {
  const words = useWords()
  const ship = useSubmission('shipOrder', onClose)
  const [carrier, setCarrier] = useState(order.parcels.at(-1)?.carrier ?? '')
  const [number, setNumber] = useState('')
  return (
    <CommandDrawer
      title={words.order.ship.title}
      confirm={words.order.ship.confirm}
      submission={ship}
      ready={carrier.trim() !== '' && number.trim() !== ''}
      onConfirm={() => void ship.submit({ orderId: order.id, carrier: carrier.trim(), number: number.trim() })}
      onClose={onClose}
    >
      <Form layout="vertical">
        <Form.Item label={words.order.carrier} htmlFor="carrier">
          <AutoComplete
            id="carrier"
            {...counted('carrier')}
            value={carrier}
            onChange={setCarrier}
            placeholder={words.order.carriers[0]}
            options={words.order.carriers.map((value) => ({ value }))}
          />
        </Form.Item>
        <Form.Item label={words.order.trackingNumber} htmlFor="tracking-number">
          <Input
            id="tracking-number"
            className="mono"
            maxLength={numberLengthMax}
            value={number}
            onChange={(event) => setNumber(event.target.value)}
          />
        </Form.Item>
      </Form>
      <p className="consequence">{words.order.ship.says(order.parcels.length + 1)}</p>
    </CommandDrawer>
  )
}
