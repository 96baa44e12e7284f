import { Button } from 'antd'
import { useState } from 'react'
import { useWords } from '../ui/language'
import { useMay } from '../ui/operator'
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
  const mayAsk = useMay()
  const [drawer, setDrawer] = useState<Drawer>()
  const close = () => setDrawer(undefined)
  return (
    <>
      {order.hasSecret && mayAsk('inspectSecret') && (
        <Button onClick={() => setDrawer('inspect')}>{words.order.inspect.name}</Button>
      )}
      {mayRefund.includes(order.state) && mayAsk('refundOrder') && (
        <Button danger onClick={() => setDrawer('refund')}>
          {words.order.refund.name}
        </Button>
      )}
      {order.state === 'placed' && mayAsk('packOrders') && <PackButton orderIds={[order.id]} onDone={close} />}
      {mayShip.includes(order.state) && mayAsk('shipOrder') && (
        <Button type={order.state === 'packed' ? 'primary' : 'default'} onClick={() => setDrawer('ship')}>
          {order.state === 'packed' ? words.order.ship.name : words.order.ship.another}
        </Button>
      )}
      {drawer === 'ship' && <ShipDrawer order={order} onClose={close} />}
      {drawer === 'refund' && <RefundDrawer order={order} onClose={close} />}
      {drawer === 'inspect' && <InspectDrawer orderId={order.id} onClose={close} />}
    </>
  )
}
