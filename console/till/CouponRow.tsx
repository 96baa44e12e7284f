import type { ReactNode } from 'react'
import { useWords } from '../ui/language'
import { Moment } from '../ui/Moment'
import type { Member } from './reading'

interface Props {
  coupon: Member['coupons'][number]
  /** What can be done with it. */
  children: ReactNode
}

/** One coupon: what it is, what it gives, how much is left until when, and where it was used last. */
export function CouponRow({ coupon, children }: Props) {
  const words = useWords()
  const { title, specification, instructions, left, quantity, expiresAt, uses } = coupon
  const last = uses[uses.length - 1]
  return (
    <li>
      <span className="till-coupon">
        <strong>{specification === '' ? title : `${title} · ${specification}`}</strong>
        {instructions !== '' && (
          <span className="till-coupon-instructions" title={instructions}>
            {instructions}
          </span>
        )}
        {left > 0 && (
          <span className="till-benefit-left">
            {words.till.couponLeft(left, quantity)}
            {' · '}
            {words.till.benefitUntil} <Moment at={expiresAt - 1} />
          </span>
        )}
        {last && (
          <span className="till-benefit-left">
            {words.till.couponLastUse(last.operator, last.till)} <Moment at={last.usedAt} />
          </span>
        )}
      </span>
      {children}
    </li>
  )
}
