import type { FoundBy } from '../../../contract/words/search'
import { firstSigns, textLimits } from '../../../contract/words/texts'
import { soughtNameMin, soughtTail } from '../../../contract/words/search'
import { orderNumberIn } from '../../../domain/mall/order'
import { isMemberNumber } from '../../../domain/member/number'
import { maskPhone } from '../../../domain/member/phone'
import { tierOf } from '../../../domain/member/tier'
import type { Member } from '../../../domain/member/member'
import { yes } from '../../../domain/result'
import { foldGroups } from '../../../domain/text/fold'
import { signCount } from '../../../domain/text/signs'
import { programOf } from '../../brand/configuration'
import { postsAnswering } from '../../community/search'
import { identify } from '../../code/item'
import type { Handler } from '../../kernel/call/serve'
import type { OperatorCall } from '../../kernel/ports/platform'
import { memberBehind } from '../../member/known-as'
import { memberByPhone, membersByTail, membersNamed, numberOn } from '../../member/finders'
import { orderAsPlaced } from '../../mall/orders'
import { ordersMarked } from '../../mall/order-marks'

/** Of each kind; whoever finds more than these says more of what they know. */
const foundMax = 6

/** One search over what people on the phone can say of themselves, their parcels and their codes; of each what one may see. */
export const search: Handler<'ops', 'search'> = async (call, { sought: text }) => {
  const { may } = call.operator
  const [members, orders, posts, code] = await Promise.all([
    membersFor(call, text),
    may.has('order.see') ? ordersFor(call, text) : [],
    may.has('post.see') ? postsFor(call, text) : [],
    may.has('batch.see') ? codeIn(call, text) : null,
  ])
  return yes({ members, orders, posts, code })
}

async function membersFor(call: OperatorCall, text: string) {
  const digits = foldGroups(text)
  const isTail = new RegExp(`^\\d{${soughtTail.min},${soughtTail.max}}$`).test(digits)
  const [program, meant, byNumber, byPhone, byTail, named] = await Promise.all([
    programOf(call),
    memberBehind(call, text.trim()),
    isMemberNumber(digits) ? call.store.get('memberNumbers', digits) : undefined,
    memberByPhone(call, text),
    isTail ? membersByTail(call, digits) : [],
    signCount(text) >= soughtNameMin ? membersNamed(call, text, foundMax) : [],
  ])
  const found = new Map<string, FoundBy>()
  const note = (ids: readonly (string | undefined)[], by: FoundBy) => {
    for (const id of ids) if (id !== undefined && !found.has(id)) found.set(id, by)
  }
  note([byNumber?.memberId], 'number')
  note([byPhone], 'phone')
  note(named, 'nickname')
  note(byTail, 'phoneTail')
  note([meant], 'id')
  const cards = await call.store.getMany('members', [...found.keys()].slice(0, cardsReadMax))
  return cards
    .flatMap((card) => (card ? [presentFound(call, card, found.get(card._id) ?? 'id')] : []))
    .filter(({ by, endsSo }) => by !== 'phoneTail' || endsSo(digits))
    .slice(0, foundMax)
    .map(({ card, by, phone }) => ({
      memberId: card._id,
      nickname: card.nickname,
      number: card.number,
      tier: tierOf(program.tiers, card.tier).name,
      phone: phone === undefined ? null : maskPhone(phone),
      by,
    }))
}

/** What one call reads: a tail of four digits finds a hundred among a million, of whom the first are shown. */
const cardsReadMax = 200

function presentFound({ keys }: OperatorCall, card: Member, by: FoundBy) {
  const phone = numberOn(keys, card)
  return { card, by, phone, endsSo: (digits: string) => phone?.replace(/\D/g, '').endsWith(digits) ?? false }
}

async function ordersFor(call: OperatorCall, text: string) {
  const orderId = orderNumberIn(text)
  const marked = await ordersMarked(call, text, foundMax)
  const ids = [orderId, ...marked.filter((id) => id !== orderId)]
  const orders = await call.store.getMany('orders', ids)
  // One just placed is its entry alone until the timer has made its document.
  const placed = orders[0] ?? (await orderAsPlaced(call.store, orderId))
  return [placed, ...orders.slice(1)]
    .flatMap((order) => order ?? [])
    .slice(0, foundMax)
    .map(({ _id, title, kind, state, placedAt }) => ({ id: _id, title, kind, state, placedAt }))
}

async function postsFor(call: OperatorCall, text: string) {
  const signs = signCount(text)
  if (signs < (textLimits.postQuery.least ?? 1) || signs > textLimits.postQuery.most) return []
  const { posts } = await postsAnswering(call, { query: text, after: undefined, limit: foundMax })
  return posts
    .filter(({ state }) => state === 'public')
    .map((post) => ({ id: post._id, title: post.title || firstSigns(post.text, titleSigns), at: post.createdAt }))
}

/** As much of a post without a title as a line shows. */
const titleSigns = 30

/** Nothing is said of what is not in a code's shape, nor at our link: most of what is typed is not. */
async function codeIn(call: OperatorCall, text: string) {
  const found = await identify(call, text)
  if (found.kind === 'item')
    return { code: found.item.code, verdict: found.verdict, productName: found.item.product.name }
  return found.verdict === 'notOurs' || found.verdict === 'mistyped'
    ? { code: found.code, verdict: found.verdict, productName: '' }
    : null
}
