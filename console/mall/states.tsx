import { cloudNow } from '../cloud/clock'
import type { Given } from '../cloud/call'
import type { Reward } from '../cloud/lists'
import { useWords } from '../ui/language'
import { StateMark, type Tone } from '../ui/StateMark'
import type { Words } from '../words'

export type OrderState = Given<'listOrders'>['orders'][number]['state']

export const orderStates: OrderState[] = ['placed', 'packed', 'shipped', 'received', 'closed', 'cancelled', 'refunded']

const orderTones: Record<OrderState, Tone> = {
  placed: 'accent',
  packed: 'accent',
  shipped: 'good',
  received: 'good',
  closed: 'quiet',
  cancelled: 'quiet',
  refunded: 'warn',
}

/** What is on sale waits for its window and for stock, whatever its state says. */
type Phase = Reward['state'] | 'upcoming' | 'over' | 'soldOut'

const rewardTones: Record<Phase, Tone> = {
  draft: 'quiet',
  upcoming: 'accent',
  live: 'good',
  soldOut: 'bad',
  over: 'quiet',
  paused: 'warn',
}

function phaseOf({ state, opensAt, closesAt, soldOut }: Reward): Phase {
  if (state !== 'live') return state
  const now = cloudNow()
  if (closesAt !== null && now >= closesAt) return 'over'
  if (opensAt !== null && now < opensAt) return 'upcoming'
  return soldOut ? 'soldOut' : 'live'
}

type Standing = Pick<Given<'listOrders'>['orders'][number], 'kind' | 'state'>

/** What nobody sends is received the moment it is redeemed. */
const isGiven = ({ kind, state }: Standing): boolean => kind !== 'physical' && state === 'received'

const sayOrderState = (standing: Standing, { order }: Words): string =>
  isGiven(standing) ? order.given : order.states[standing.state]

/** How an order came into a state. */
export const sayOrderEvent = (standing: Standing, { order }: Words): string =>
  isGiven(standing) ? order.given : order.events[standing.state]

/** A state to filter by: what is sent and what is given at once stand in it side by side. */
export const sayStateOfAll = (state: OrderState, { order }: Words): string =>
  state === 'received' ? order.receivedOrGiven : order.states[state]

export function OrderStateMark({ order }: { order: Standing }) {
  const words = useWords()
  return <StateMark tone={orderTones[order.state]}>{sayOrderState(order, words)}</StateMark>
}

export function RewardStateMark({ reward }: { reward: Reward }) {
  const words = useWords()
  const phase = phaseOf(reward)
  return <StateMark tone={rewardTones[phase]}>{words.reward.states[phase]}</StateMark>
}
