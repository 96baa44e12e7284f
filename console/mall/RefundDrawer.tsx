import { Form, Switch } from 'antd'
import { useState } from 'react'
import { CommandDrawer, useSubmission } from '../ui/CommandDrawer'
import { figure } from '../ui/figures'
import { useWords } from '../ui/language'
import { isReason, ReasonField } from '../ui/ReasonField'
import type { OneOrder } from './order'

/** Gives an order's points back; the reason is for the member to read. */
export function RefundDrawer({ order, onClose }: { order: OneOrder; onClose: () => void }) {
  const words = useWords()
  const refund = useSubmission('refundOrder', onClose)
  const [reason, setReason] = useState('')
  const [restock, setRestock] = useState(order.parcels.length === 0)
  const points = figure(order.points)
  return (
    <CommandDrawer
      title={words.order.refund.title}
      confirm={words.order.refund.confirm(points)}
      submission={refund}
      ready={isReason(reason)}
      danger
      onConfirm={() => void refund.submit({ orderId: order.id, reason: reason.trim(), restock })}
      onClose={onClose}
    >
      <Form layout="vertical">
        <ReasonField
          value={reason}
          onChange={setReason}
          hint={words.order.refund.whyHint}
          example={words.order.refund.whyExample}
        />
        <label className="switch-line">
          <Switch checked={restock} onChange={setRestock} />
          <span>
            <strong>{words.order.refund.restock}</strong>
            <small>{words.order.refund.restockSays[order.kind]}</small>
          </span>
        </label>
      </Form>
      <p className="consequence refund-consequence">{words.order.refund.says(points, restock, order.kind)}</p>
    </CommandDrawer>
  )
}
