import { Timeline } from 'antd'
import { sayGift } from '../../contract/sentences/rewards'
import { useAnswer } from '../cloud/load'
import { Answered } from '../ui/Answered'
import { Facts, type Fact } from '../ui/Facts'
import { figure } from '../ui/figures'
import { useLanguage, useWords } from '../ui/language'
import { Moment } from '../ui/Moment'
import { Page, Panel } from '../ui/Page'
import { Picture } from '../ui/Picture'
import { hrefOf } from '../ui/route'
import { Rows } from '../ui/Rows'
import { PageLink } from '../ui/Permitted'
import { AddressLabel, ShownRecipient } from './Recipients'
import { CouponPanel } from './CouponPanel'
import { OrderCommands } from './OrderCommands'
import { OrderStateMark, sayOrderEvent } from './states'
import type { OneOrder } from './order'

type Parcel = OneOrder['parcels'][number]

/** One order: what was redeemed, where it goes, and what happened to it. */
export function OrderPage({ orderId }: { orderId: string }) {
  const answer = useAnswer('getOrder', { orderId })
  const order = answer.value?.order
  return (
    <Page
      title={orderId}
      beside={order && <OrderStateMark order={order} />}
      says={order?.title}
      actions={order && <OrderCommands order={order} />}
    >
      <Answered of={answer} lines={10}>
        {({ order: found }) => (
          <>
            <What order={found} />
            <div className="two-columns">
              {found.kind === 'physical' ? <Sending order={found} /> : <GivenAtOnce order={found} />}
              <History order={found} />
            </div>
          </>
        )}
      </Answered>
    </Page>
  )
}

function What({ order }: { order: OneOrder }) {
  const words = useWords()
  const facts: Fact[] = [
    {
      label: words.order.reward,
      value: <PageLink to={hrefOf('/rewards/:rewardId', { rewardId: order.rewardId })}>{order.title}</PageLink>,
    },
    ...(order.specification === '' ? [] : [{ label: words.order.specification, value: order.specification }]),
    { label: words.order.points, value: figure(order.points) },
    {
      label: words.order.member,
      value: (
        <PageLink to={hrefOf('/members/:memberId', { memberId: order.memberId })}>
          {order.nickname || words.order.memberGone}
        </PageLink>
      ),
    },
    ...(order.why === '' ? [] : [{ label: words.order.why, value: order.why }]),
  ]
  return (
    <Panel title={words.order.whatTitle}>
      <div className="reward-promise">
        <Picture name={order.picture} alt={order.title} size={96} />
        <Facts facts={facts} />
      </div>
    </Panel>
  )
}

function Sending({ order: { id, address, parcels, confirmsAt } }: { order: OneOrder }) {
  const words = useWords()
  const columns = [
    {
      title: words.order.carrier,
      render: (_: unknown, { carrier }: Parcel) => <span className="long">{carrier}</span>,
    },
    {
      title: words.order.trackingNumber,
      render: (_: unknown, { number }: Parcel) => <span className="mono break">{number}</span>,
    },
    {
      title: words.order.shippedAt,
      align: 'right' as const,
      render: (_: unknown, { shippedAt }: Parcel) => <Moment at={shippedAt} />,
    },
  ]
  return (
    <Panel title={words.order.sendingTitle}>
      {!address && <p className="soft">{words.order.addressWithheld}</p>}
      {address && <AddressLabel address={address} />}
      {address && <ShownRecipient key={id} orderId={id} />}
      <Rows
        rows={parcels}
        columns={columns}
        keyOf={({ carrier, number }) => `${carrier} ${number}`}
        empty={words.order.noParcels}
      />
      {confirmsAt !== null && (
        <p className="soft field-note">
          {words.order.confirmsAt} <Moment at={confirmsAt} />
        </p>
      )}
    </Panel>
  )
}

function GivenAtOnce({ order: { coupon, gives, hasSecret } }: { order: OneOrder }) {
  const words = useWords()
  const locale = useLanguage()
  if (coupon) return <CouponPanel coupon={coupon} gives={gives} />
  return (
    <Panel title={words.order.givenTitle}>
      <p>{gives ? sayGift(gives, locale) : hasSecret ? words.order.secretGiven : words.order.secretGone}</p>
    </Panel>
  )
}

function History({ order: { kind, history } }: { order: OneOrder }) {
  const words = useWords()
  return (
    <Panel title={words.order.historyTitle}>
      <Timeline
        items={history.map(({ state, at }) => ({
          key: `${state} ${at}`,
          content: (
            <span className="order-event">
              <strong>{sayOrderEvent({ kind, state }, words)}</strong> <Moment at={at} />
            </span>
          ),
        }))}
      />
    </Panel>
  )
}
