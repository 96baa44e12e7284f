import { useState } from 'react'
import { useWords } from '../ui/language'
import { CommandButton } from '../ui/Permitted'
import { InspectDrawer } from './InspectDrawer'
import type { OneOrder } from './order'
import { PackButton } from './PackButton'
import { RefundDrawer } from './RefundDrawer'
import { ShipDrawer } from './ShipDrawer'
import type { OrderState } from './states'

type Drawer = 'ship' | 'refund' | 'inspect'

/** What the order's life still allows; the cloud decides again. */
const mayShip: OrderState[] = ['packed', 'shipped']
const mayRefund: OrderState[] = ['placed', 'packed', 'shipped', 'received']

export function OrderCommands({ order }: { order: OneOrder }) {
  const words = useWords()
  const [drawer, setDrawer] = useState<Drawer>()
  const close = () => setDrawer(undefined)
  return (
    <>
      {order.hasSecret && (
        <CommandButton asks="inspectSecret" onClick={() => setDrawer('inspect')}>
          {words.order.inspect.name}
        </CommandButton>
      )}
      {mayRefund.includes(order.state) && (
        <CommandButton asks="refundOrder" danger onClick={() => setDrawer('refund')}>
          {words.order.refund.name}
        </CommandButton>
      )}
      {order.state === 'placed' && <PackButton orderIds={[order.id]} onDone={close} />}
      {mayShip.includes(order.state) && (
        <CommandButton
          asks="shipOrder"
          type={order.state === 'packed' ? 'primary' : 'default'}
          onClick={() => setDrawer('ship')}
        >
          {order.state === 'packed' ? words.order.ship.name : words.order.ship.another}
        </CommandButton>
      )}
      {drawer === 'ship' && <ShipDrawer order={order} onClose={close} />}
      {drawer === 'refund' && <RefundDrawer order={order} onClose={close} />}
      {drawer === 'inspect' && <InspectDrawer orderId={order.id} onClose={close} />}
    </>
  )
}
