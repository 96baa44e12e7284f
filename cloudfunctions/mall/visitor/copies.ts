import { instanceState, type Call } from '../../kernel/ports/platform'

const underWay = instanceState(() => new Map<string, Promise<void>>())

/**
 * Does one order's work, and whatever arrives for the same order meanwhile after it: copies of a request would else hold
 * units that nobody is going to buy, and others be told that all is gone. `isFirst` says that nobody was at it.
 */
export async function oneCopyAtATime<Done>(
  call: Call,
  orderId: string,
  work: (isFirst: boolean) => Promise<Done>,
): Promise<Done> {
  const orders = underWay(call)
  let isFirst = true
  // Bounded by the copies in flight: each waits once for every one that was let in before it.
  for (let before = orders.get(orderId); before; before = orders.get(orderId)) {
    isFirst = false
    await before
  }
  let end: () => void = () => undefined
  orders.set(orderId, new Promise((resolve) => (end = resolve)))
  try {
    return await work(isFirst)
  } finally {
    orders.delete(orderId)
    end()
  }
}
