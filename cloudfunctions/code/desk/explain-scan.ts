import type { InferOutput } from 'valibot'
import type { explanationView } from '../../../contract/code/explain'
import { standing } from '../../../domain/code/batch-life'
import { whyNoPoints } from '../../../domain/code/why'
import { no, yes } from '../../../domain/result'
import { brandOf } from '../../brand/configuration'
import type { Handler } from '../../kernel/call/serve'
import { identify, type Item } from '../item'
import { whatANewScanGives } from '../foreseen'
import { historyFor, type ItemHistory } from '../item-history'
import type { OperatorCall } from '../../kernel/ports/platform'
import type { Member } from '../../../domain/member/member'

/** Why a member has no points for an item: what became of it, what they have to do with it, and what it would pay them now. */
export const explainScan: Handler<'ops', 'explainScan'> = async (call, { memberId, code }) => {
  const [member, found, { item: speaksOf }] = await Promise.all([
    call.store.get('members', memberId),
    identify(call, code),
    brandOf(call),
  ])
  if (!member) return no({ code: 'memberUnknown' })
  if (found.kind === 'notItem') return yes({ explanation: { code: 'notItem', verdict: found.verdict, speaksOf } })
  const history = await historyFor(call, found.item, member)
  return yes({ explanation: { speaksOf, ...(await explanationOf(call, found.item, member, history)) } })
}

async function explanationOf(
  call: OperatorCall,
  item: Item,
  member: Member,
  { first, paid, madeGood, came }: ItemHistory,
): Promise<Omit<Extract<InferOutput<typeof explanationView>, { code: 'item' }>, 'speaksOf'>> {
  const stands = standing(item.batch, item.serial, call.at)
  return {
    code: 'item',
    why: whyNoPoints({ standing: stands, first, paid, cameLater: came !== null }),
    item: { code: item.code, productName: item.product.name },
    first,
    paid,
    madeGood,
    came,
    now: paid
      ? null
      : stands === 'active'
        ? await whatANewScanGives(call, item, member)
        : { code: 'stopped', standing: stands },
  }
}
