import type { Platform } from '../../../cloudfunctions/kernel/ports/platform'
import { bookPending, bookRefund, bookSpend } from '../../../cloudfunctions/points/booking'
import type { Committed, Transaction } from '../../../cloudfunctions/kernel/store/store'
import type { Reason } from '../../../domain/points/ledger'
import type { Result } from '../../../domain/result'
import { readStoredProgram } from '../../../cloudfunctions/brand/program'
import { qingyu } from '../../../local/seed/brand'

export const program = readStoredProgram(qingyu)

export const reason: Reason = { rule: 'order', version: 1, inputs: {}, sentence: '兑换：青屿杯' }

/** What an order does to points, as the doors of orders will: nothing but the kernel's bookings. */
export const ordersOn = ({ store, now }: Pick<Platform, 'store' | 'now'>) => ({
  spend: (memberId: string, points: number, orderId: string) =>
    outcome(store.transact((tx) => bookSpend(tx, program, points, { _id: orderId, memberId, at: now(), reason }))),
  refund: (orderId: string) => outcome(store.transact((tx) => bookRefund(tx, program, orderId, { at: now(), reason }))),
  pend: (memberId: string, points: number, orderId: string, releasesAt: number | null) =>
    outcome(
      store.transact((tx) =>
        bookPending(tx, program, { points, growth: points, releasesAt }, { _id: orderId, memberId, at: now(), reason }),
      ),
    ),
  book: <Booked extends Result<unknown, { code: string }>>(work: (tx: Transaction) => Promise<Booked>) =>
    outcome(store.transact(work)),
})

/** `done`, `exists` where the entry was booked before, or the refusal's code. */
async function outcome(ended: Promise<Committed<Result<unknown, { code: string }>>>): Promise<string> {
  const committed = await ended
  if (!committed.committed) return 'exists'
  return committed.value.ok ? 'done' : committed.value.refusal.code
}
