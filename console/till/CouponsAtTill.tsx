import { message } from 'antd'
import { useState } from 'react'
import type { Failure } from '../cloud/call'
import { useCommand } from '../cloud/command'
import { Trouble } from '../ui/Answered'
import { AskOnce } from '../ui/AskOnce'
import { useWords } from '../ui/language'
import { CommandButton } from '../ui/Permitted'
import { CouponRow } from './CouponRow'
import type { Member } from './reading'
import { useStoreHere } from './keptStore'
import { useTillName } from './keptTillName'

type Coupon = Member['coupons'][number]

interface Props {
  number: string
  granted: Coupon[]
}

/** The shop coupons that the member redeemed: one use at a time, asked once. */
export function CouponsAtTill({ number, granted }: Props) {
  const words = useWords()
  const use = useCommand('useCoupon')
  const till = useTillName()
  const here = useStoreHere()
  const [coupons, setCoupons] = useState(granted)
  const [asking, setAsking] = useState<Coupon>()
  const [failure, setFailure] = useState<Failure>()
  const [toast, toasts] = message.useMessage()

  const change = (orderId: string, fields: Partial<Coupon>) =>
    setCoupons((before) => before.map((each) => (each.orderId === orderId ? { ...each, ...fields } : each)))
  const takeOne = async ({ orderId, title, left }: Coupon) => {
    const outcome = await use.run({ number, orderId, left, till, ...here })
    if (outcome.ok) {
      change(orderId, outcome.value.coupon)
      void toast.success(words.till.usedCoupon(title, outcome.value.coupon.left))
      return undefined
    }
    // Without an answer the question stays open, to be asked again under the same id.
    if (outcome.failure.kind === 'unreachable') return outcome.failure
    setFailure(outcome.failure)
    change(orderId, afterRefusal(outcome.failure))
    return undefined
  }

  if (coupons.length === 0) return null
  return (
    <section className="till-benefits" aria-label={words.till.coupons}>
      {toasts}
      <h2>{words.till.coupons}</h2>
      <ul>
        {coupons.map((coupon) => (
          <CouponRow key={coupon.orderId} coupon={coupon}>
            <CommandButton asks="useCoupon" disabled={coupon.state !== 'available'} onClick={() => setAsking(coupon)}>
              {words.till.couponStates[coupon.state]}
            </CommandButton>
          </CouponRow>
        ))}
      </ul>
      <Trouble failure={failure} />
      <AskOnce
        asks="useCoupon"
        open={asking !== undefined}
        title={words.till.couponTitle(asking?.title ?? '')}
        consequence={words.till.couponConsequence((asking?.left ?? 1) - 1)}
        confirm={words.till.useCoupon}
        onConfirm={async () => {
          setFailure(undefined)
          return asking && takeOne(asking)
        }}
        onClose={() => setAsking(undefined)}
      />
    </section>
  )
}

/** What another till, or time, made of a coupon meanwhile. */
function afterRefusal(failure: Failure): Partial<Coupon> {
  if (failure.kind !== 'refused') return {}
  const { refusal } = failure
  if (refusal.code === 'couponExpired') return { state: 'expired' }
  if (refusal.code === 'couponGivenBack') return { state: 'usedUp', left: 0 }
  if (refusal.code !== 'couponUsed') return {}
  const { usedAt, operator, till, left } = refusal
  return { left, state: left === 0 ? 'usedUp' : 'available', uses: [{ usedAt, operator, till }] }
}
