import { orderNumberIn } from '../../../domain/mall/order'
import { isMemberNumber } from '../../../domain/member/number'
import { foldGroups } from '../../../domain/text/fold'
import { nameInTrail } from '../../kernel/call/audit'
import type { OperatorCall } from '../../kernel/ports/platform'
import type { AuditLine } from '../../kernel/call/documents'
import { pageLimitMax } from '../../kernel/store/store'
import { memberBehind } from '../../member/known-as'
import { orderIn } from '../../mall/orders'

/** Whether a line of the trail is about whom or what is meant. */
export type Meant = (line: AuditLine) => boolean

/** One order by its number, or a member by number or id, with their latest 200 orders; undefined where there is neither. */
export async function meantBy(call: OperatorCall, asked: string): Promise<Meant | undefined> {
  const orderId = orderNumberIn(asked)
  if (await orderIn(call.store, orderId)) return aboutOrders([orderId])
  const memberId = await memberIdFor(call, asked)
  if (!(await call.store.get('members', memberId))) return undefined
  const query = { equals: { memberId }, order: 'descending', limit: pageLimitMax } as const
  const orders = await call.store.page('orders', 'byMember', query)
  const own = aboutOrders(orders.documents.map(({ _id }) => _id))
  const name = nameInTrail('members', memberId)
  const ofTheirs = `${memberId}:`
  return (line) =>
    line.subject === memberId ||
    line.subject.startsWith(ofTheirs) ||
    (line.about === 'members' && line.names?.includes(name) === true) ||
    own(line)
}

const aboutOrders =
  (orderIds: readonly string[]): Meant =>
  ({ about, subject, names = [] }) =>
    about === 'orders' && (orderIds.includes(subject) || names.some((name) => orderIds.includes(name)))

const memberIdFor = async (call: OperatorCall, asked: string): Promise<string> => {
  const number = foldGroups(asked)
  return isMemberNumber(number)
    ? ((await call.store.get('memberNumbers', number))?.memberId ?? number)
    : memberBehind(call, asked.trim())
}
