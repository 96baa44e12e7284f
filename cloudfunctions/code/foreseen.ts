import { setAsideForCode } from '../../domain/campaign/pay'
import type { Member } from '../../domain/member/member'
import type { UnpaidFacts } from '../../contract/sentences/code'
import type { OperatorCall } from '../kernel/ports/platform'
import type { Item } from './item'
import { decide, mostOf, offerOf, type Offer } from './offer'

/** What a scan by a member would come to. */
type Foreseen = { code: 'pays'; points: number } | { code: 'unpaid'; unpaid: UnpaidFacts }

/** What an item that has paid nobody would pay a member if they scanned it now: nothing is taken, booked or counted. */
export async function whatANewScanGives(call: OperatorCall, item: Item, member: Member): Promise<Foreseen> {
  const asMember = { ...call, visitorId: member._id }
  const offer = await offerOf(asMember, item)
  const most = mostOf(asMember, offer)
  const decided = decide(asMember, offer, member, { points: Math.min(most, await affordable(call, offer)), leased: 0 })
  return decided.paid
    ? { code: 'pays', points: decided.payment.award.points }
    : { code: 'unpaid', unpaid: decided.unpaid }
}

/** What the budget could pay for the item. What other instances hold of it is not seen: at its very end this may be a scan off. */
async function affordable({ store }: OperatorCall, { ready, worth }: Offer): Promise<number> {
  if (!ready || ready.campaign.budgetPoints === null) return Infinity
  const budget = await store.get('budgets', ready.campaign._id)
  return setAsideForCode(ready.campaign.setAside ?? null, worth) + (budget?.left ?? 0)
}
