import { randomUUID } from 'node:crypto'
import type { Engine } from '../engine/engine'
import type { Transaction } from '../engine/transaction'
import { transactionEndedRefusal } from './refusal'

/** The open transactions by the id that travels over the wire. */
export interface Transactions {
  start(): string
  /** Refuses ids that are unknown or whose transaction is over. */
  find(id: string): Transaction
  end(id: string): void
}

/** More open at once than any test or machine here needs; beyond it the oldest is forgotten and so refused. */
const openMax = 10_000

export function transactions(engine: Engine): Transactions {
  const open = new Map<string, Transaction>()

  function forget(id: string) {
    open.get(id)?.abort()
    open.delete(id)
  }

  return {
    start() {
      const id = randomUUID()
      open.set(id, engine.begin())
      const oldest = open.keys().next().value
      if (oldest !== undefined && (open.size > openMax || open.get(oldest)?.refusal())) forget(oldest)
      return id
    },
    find(id) {
      const transaction = open.get(id)
      // One that was dropped for a conflict is gone from the server, as its client learned then.
      if (!transaction || transaction.refusal()) throw transactionEndedRefusal()
      return transaction
    },
    end: forget,
  }
}
