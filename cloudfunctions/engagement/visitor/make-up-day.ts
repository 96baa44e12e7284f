import { isMadeUp, noCheckIns, streakAt } from '../../../domain/engagement/check-in'
import { makeUpEntryId, payMakeUp } from '../../../domain/engagement/pay-make-up'
import type { Member } from '../../../domain/member/member'
import { postedTo } from '../../../domain/points/balance'
import type { Entry } from '../../../domain/points/ledger'
import { no, yes } from '../../../domain/result'
import { storeCard, storeEntry } from '../../points/card'
import { programOf } from '../../brand/configuration'
import type { VisitorCall } from '../../kernel/ports/platform'
import type { ReadyProgram } from '../../brand/program'
import type { Handler } from '../../kernel/call/serve'
import type { Transaction } from '../../kernel/store/store'
import { presentCard } from '../../points/card-view'

/**
 * Makes up for a missed day, once: the card remembers the day, and where it completes a streak the entry whose id is the
 * day is written with the card.
 */
export const makeUpDay: Handler<'member', 'makeUpDay'> = async (call, { day }) => {
  const program = await programOf(call)
  const { checkIn: rule, pointsExpiry, version: ruleVersion } = program
  if (!rule) return no({ code: 'checkInNotOffered' })

  const attempt = async (transaction: Transaction) => {
    const member = await transaction.get('members', call.visitorId)
    if (!member) return no({ code: 'notMember' } as const)
    if (isMadeUp(member.checkIns ?? noCheckIns, day)) return yes({ madeUpNow: false, member, entry: null })
    const paid = payMakeUp({ member, day, rule, ruleVersion, tierRules: program, pointsExpiry, at: call.at })
    if (!paid.ok) return paid
    const { entry, card } = paid.value
    await (entry ? storeEntry(transaction, entry, card) : storeCard(transaction, card, call.at))
    return yes({ madeUpNow: true, member: card.member, entry })
  }
  const ended = await call.store.transact(attempt)
  if (ended.committed) {
    if (!ended.value.ok) return ended.value
    if (ended.value.value.madeUpNow) return yes(present(call, program, day, ended.value.value))
  }

  const [member, entry] = await Promise.all([
    call.store.get('members', call.visitorId),
    call.store.get('entries', makeUpEntryId(call.visitorId, day)),
  ])
  if (!member) throw new Error('a card that made up for a day is gone')
  return yes(present(call, program, day, { madeUpNow: false, member, entry: entry ?? null }))
}

const present = (
  call: VisitorCall,
  program: ReadyProgram,
  day: string,
  { madeUpNow, member, entry }: { madeUpNow: boolean; member: Member; entry: Entry | null },
) => ({
  day,
  madeUpNow,
  points: entry ? postedTo('member', entry.postings) : 0,
  streak: streakAt(member.checkIns ?? noCheckIns, call.at),
  card: presentCard(member, program, call.at),
})
