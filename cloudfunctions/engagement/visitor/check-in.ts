import { noCheckIns, streakAt } from '../../../domain/engagement/check-in'
import { checkInEntryId, payCheckIn } from '../../../domain/engagement/pay-check-in'
import { dayAt } from '../../../domain/calendar'
import type { Member } from '../../../domain/member/member'
import { postedTo } from '../../../domain/points/balance'
import type { Entry } from '../../../domain/points/ledger'
import { no, yes } from '../../../domain/result'
import { programOf } from '../../brand/configuration'
import { storeEntry } from '../../points/card'
import type { VisitorCall } from '../../kernel/ports/platform'
import type { ReadyProgram } from '../../brand/program'
import type { Handler } from '../../kernel/call/serve'
import type { Transaction } from '../../kernel/store/store'
import { presentCard } from '../../points/card-view'
import { presentReason } from '../../points/views'

/** Checks in for today: the entry whose id is the day and the card in one transaction. */
export const checkIn: Handler<'member', 'checkIn'> = async (call) => {
  const program = await programOf(call)
  const { checkIn: rule, tasks, pointsExpiry, version: ruleVersion } = program
  if (!rule) return no({ code: 'checkInNotOffered' })

  const attempt = async (transaction: Transaction) => {
    const member = await transaction.get('members', call.visitorId)
    if (!member) return { code: 'notMember' } as const
    const paid = payCheckIn({ member, rule, ruleVersion, tierRules: program, tasks, pointsExpiry, at: call.at })
    if (!paid.ok) return { code: 'before' } as const
    const { entry, card } = paid.value
    await storeEntry(transaction, entry, card)
    return { code: 'now', member: card.member, entry } as const
  }
  const ended = await call.store.transact(attempt)
  const outcome = ended.committed ? ended.value : ({ code: 'before' } as const)
  if (outcome.code === 'notMember') return no({ code: 'notMember' })
  if (outcome.code === 'now')
    return yes({ ...present(call, program, outcome.member, outcome.entry), checkedInNow: true })

  const [member, entry] = await Promise.all([
    call.store.get('members', call.visitorId),
    call.store.get('entries', checkInEntryId(call.visitorId, dayAt(call.at))),
  ])
  if (!member || !entry) throw new Error('a day checked in has its entry')
  return yes({ ...present(call, program, member, entry), checkedInNow: false })
}

const present = (call: VisitorCall, program: ReadyProgram, member: Member, entry: Entry) => ({
  day: dayAt(call.at),
  points: postedTo('member', entry.postings),
  streak: streakAt(member.checkIns ?? noCheckIns, call.at),
  ...presentReason(entry.reason),
  card: presentCard(member, program, call.at),
})
