import type { TableColumnsType } from 'antd'
import { sayGift } from '../../contract/sentences/rewards'
import { useLanguage, useWords } from '../ui/language'
import { Moment } from '../ui/Moment'
import { Panel } from '../ui/Page'
import { Rows } from '../ui/Rows'
import type { OneOrder } from './order'

type Coupon = NonNullable<OneOrder['coupon']>
type Use = Coupon['uses'][number]

/** How a shop coupon stands: what is left until when, and where and by whom it was used. */
export function CouponPanel({ coupon, gives }: { coupon: Coupon; gives: OneOrder['gives'] }) {
  const words = useWords()
  const locale = useLanguage()
  const { coupon: say } = words.order
  const columns: TableColumnsType<Use> = [
    { title: say.till, render: (_, { till }) => (till === '' ? <span className="soft">{say.noTill}</span> : till) },
    { title: say.operator, render: (_, { operator }) => operator },
    { title: say.usedAt, align: 'right', render: (_, { usedAt }) => <Moment at={usedAt} /> },
  ]
  return (
    <Panel title={words.order.givenTitle}>
      {gives && <p>{sayGift(gives, locale)}</p>}
      <p className="coupon-stand">
        {say.left(coupon.left, coupon.quantity)}
        {coupon.state === 'available' && (
          <>
            {' · '}
            {say.until} <Moment at={coupon.expiresAt - 1} />
          </>
        )}
        {coupon.state === 'expired' && (
          <>
            {' · '}
            {say.expired} <Moment at={coupon.expiresAt} />
          </>
        )}
      </p>
      <Rows
        rows={[...coupon.uses].reverse()}
        columns={columns}
        keyOf={({ usedAt, till }) => `${usedAt} ${till}`}
        empty={say.unused}
      />
      <p className="soft field-note">{say.policy}</p>
    </Panel>
  )
}
