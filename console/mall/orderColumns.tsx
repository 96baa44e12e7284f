import type { TableColumnsType } from 'antd'
import type { Given } from '../cloud/call'
import { figure } from '../ui/figures'
import { useWords } from '../ui/language'
import { Moment } from '../ui/Moment'
import { Picture } from '../ui/Picture'
import { hrefOf } from '../ui/route'
import { PageLink } from '../ui/Permitted'
import { OrderStateMark } from './states'

export type OrderRow = Given<'listOrders'>['orders'][number]

/** An order in the list; its address is masked by the cloud. */
export function useOrderColumns(): TableColumnsType<OrderRow> {
  const words = useWords()
  return [
    {
      title: words.order.number,
      render: (_, { id }) => (
        <PageLink className="mono" to={hrefOf('/orders/:orderId', { orderId: id })}>
          {id}
        </PageLink>
      ),
    },
    {
      title: words.order.reward,
      render: (_, { title, picture, specification }) => (
        <span className="with-picture">
          <Picture name={picture} alt="" size={28} />
          <span className="order-reward" title={title}>
            {title}
          </span>
          {specification !== '' && <span className="soft order-specification">{specification}</span>}
        </span>
      ),
    },
    { title: words.shell.state, render: (_, order) => <OrderStateMark order={order} /> },
    {
      title: words.order.receiver,
      render: (_, { address, kind }) =>
        address === null ? (
          <span className="soft">{kind === 'physical' ? words.order.addressWithheld : words.order.nothingToSend}</span>
        ) : (
          <span className="order-address" title={`${address.province} ${address.city} ${address.district}`}>
            {address.name} {address.city}
          </span>
        ),
    },
    { title: words.order.parcels, align: 'right', render: (_, { parcels }) => figure(parcels.length) },
    { title: words.order.points, align: 'right', render: (_, { points }) => figure(points) },
    { title: words.order.placedAt, align: 'right', render: (_, { placedAt }) => <Moment at={placedAt} /> },
  ]
}
