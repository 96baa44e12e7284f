/** Together they take a millisecond or two: so long a new connection waits for its turn to be accepted. */
const begunPerTurn = 8

/**
 * Lets a few requests begin in each turn of the event loop, the longest waiting first. Node takes in one new connection
 * a turn (libuv accepts once per poll): were the requests of hundreds of busy connections all begun in one turn, it would
 * take long, and whoever is new would wait behind thousands of requests that came later.
 */
export function inTurn(): (begin: () => void) => void {
  const waiting: (() => void)[] = []
  let isScheduled = false

  function beginNext() {
    const begun = waiting.splice(0, begunPerTurn)
    isScheduled = waiting.length > 0
    if (isScheduled) setImmediate(beginNext)
    for (const begin of begun) begin()
  }

  return (begin) => {
    waiting.push(begin)
    if (!isScheduled) setImmediate(beginNext)
    isScheduled = true
  }
}
