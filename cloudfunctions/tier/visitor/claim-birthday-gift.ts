import { claimBirthdayGift as claim } from '../../../domain/member/birthday-gift'
import { imbalance } from '../../../domain/points/balance'
import { no, yes } from '../../../domain/result'
import { storedGrants } from '../benefits'
import { storeEntry } from '../../points/card'
import { programOf } from '../../brand/configuration'
import type { VisitorCall } from '../../kernel/ports/platform'
import type { ReadyProgram } from '../../brand/program'
import type { Handler } from '../../kernel/call/serve'
import type { Transaction } from '../../kernel/store/store'
import { presentCard } from '../../points/card-view'
import { presentReason } from '../../points/views'

/** Takes this year's birthday gift: the grant with its use, the entry whose id is the year, and the card at once. */
export const claimBirthdayGift: Handler<'member', 'claimBirthdayGift'> = async (call) => {
  const program = await programOf(call)
  const ended = await call.store.transact((transaction) => claimIn(transaction, call, program))
  // What stood in the way is this very gift, claimed on another phone meanwhile: it is there to be met now.
  const settled = ended.committed
    ? ended
    : await call.store.transact((transaction) => claimIn(transaction, call, program))
  if (!settled.committed) throw new Error('a birthday gift claimed before has its grant and its entry')
  if (!settled.value.ok) return settled.value
  const { member, entry, claimedNow } = settled.value.value
  return yes({
    points: imbalance(entry.postings.filter(({ account }) => account === 'member')),
    ...presentReason(entry.reason),
    claimedNow,
    card: presentCard(member, program, call.at),
  })
}

async function claimIn(transaction: Transaction, { visitorId, at }: VisitorCall, program: ReadyProgram) {
  const member = await transaction.get('members', visitorId)
  if (!member) return no({ code: 'notMember' })
  const known = await storedGrants(transaction, member, program, at)
  const { pointsExpiry, version: ruleVersion } = program
  const claimed = claim({ member, known, tierRules: program, pointsExpiry, ruleVersion, at })
  if (!claimed.ok) return claimed
  if (!claimed.value.claimedNow) {
    const entry = await transaction.get('entries', claimed.value.entryId)
    if (!entry) throw new Error('a birthday gift claimed before has its entry')
    return yes({ member, entry, claimedNow: false })
  }
  const { entry, card, grant } = claimed.value
  await transaction.put('benefitGrants', grant)
  await storeEntry(transaction, entry, card)
  return yes({ member: card.member, entry, claimedNow: true })
}
