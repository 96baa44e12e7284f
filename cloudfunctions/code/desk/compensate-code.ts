import { dayAt } from '../../../domain/calendar'
import { givenAfter, usualCompensation } from '../../../domain/points/compensation'
import type { Entry } from '../../../domain/points/ledger'
import { reversalIdOf } from '../../../domain/points/reverse'
import { no, yes } from '../../../domain/result'
import { programOf } from '../../brand/configuration'
import { once } from '../../kernel/call/once'
import type { Handler } from '../../kernel/call/serve'
import type { Transaction } from '../../kernel/store/store'
import { bookCompensation } from '../../points/booking'
import { presentCard } from '../../points/card-view'
import { presentEntry } from '../../points/views'
import { compensationDayId, compensationIdOf } from '../compensation'
import { identify, type Item } from '../item'
import { laterIdOf } from '../settle'

/** Makes a code good to a member, by hand and once, within what the programme allows. */
export const compensateCode: Handler<'ops', 'compensateCode'> = async (call, { memberId, code, points, reason }) => {
  const [found, program] = await Promise.all([identify(call, code), programOf(call)])
  const rule = program.compensation ?? usualCompensation
  return once(call, async (transaction) => {
    if (found.kind === 'notItem') return no({ code: 'codeUnknown' })
    const _id = compensationIdOf(found.item)
    const before = await transaction.get('entries', _id)
    if (before) return no({ code: 'codeMadeGood', at: before.at, points: pointsIn(before) })
    const paid = await paymentOf(transaction, found.item)
    if (paid?.memberId === memberId)
      return no({ code: 'codePaidThem', at: paid.at, points: paid.scan?.award?.points ?? 0 })
    const dayId = compensationDayId(call.operator.id, dayAt(call.at))
    const day = await transaction.get('compensationDays', dayId)
    const given = givenAfter(rule, points, day?.points ?? 0)
    if (!given.ok) return given
    const facts = { _id, memberId, at: call.at, why: reason, operator: call.operator.name }
    const booked = await bookCompensation(transaction, program, points, facts)
    if (!booked.ok) return booked.refusal.code === 'memberUnknown' ? no(booked.refusal) : never(booked.refusal.code)
    await transaction.put('compensationDays', { _id: dayId, points: given.value, at: call.at })
    const { entry, member } = booked.value
    const value = { entry: await presentEntry(call, entry), card: presentCard(member, program, call.at) }
    return yes({ value, subject: memberId })
  })
}

const pointsIn = ({ postings }: Entry): number =>
  postings.reduce((sum, { account, points }) => sum + (account === 'member' ? points : 0), 0)

const never = (code: string): never => {
  throw new Error(`points were given, and refused as ${code}`)
}

/** The payment of an item that stands: one that was taken back does not. */
async function paymentOf(transaction: Transaction, item: Item): Promise<Entry | undefined> {
  const first = await transaction.get('entries', item.identity)
  const paid = first?.scan?.award ? first : await transaction.get('entries', laterIdOf(item))
  const isTakenBack = paid && (await transaction.get('entries', reversalIdOf(paid._id)))
  return isTakenBack ? undefined : paid
}
