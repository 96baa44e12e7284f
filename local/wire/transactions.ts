import { randomUUID } from 'node:crypto'
import { transactionOperationsMax } from '../../cloudfunctions/kernel/store/store'
import type { Engine } from '../engine/engine'
import type { Transaction } from '../engine/transaction'
import { tooManyOperationsRefusal, transactionBusyRefusal, transactionEndedRefusal, WireRefusal } from './refusal'

/** The open transactions by the id that travels over the wire. */
export interface Transactions {
  start(): string
  /** Refuses ids that are unknown or whose transaction is over. */
  find(id: string): Transaction
  end(id: string): void
  /**
   * Runs one call of a transaction from its arrival to its answer. A call that overlaps it is refused and leaves the
   * transaction as it is, locks included; an operation that the database refuses ends it, with all that it has written.
   */
  inTurn<T>(id: string, run: () => Promise<T>): Promise<T>
}

interface Open {
  transaction: Transaction
  isBusy: boolean
  calls: number
}

/** More open at once than any test or machine here needs; beyond it the oldest is forgotten and so refused. */
const openMax = 10_000

export function transactions(engine: Engine): Transactions {
  const open = new Map<string, Open>()

  function forget(id: string) {
    open.get(id)?.transaction.abort()
    open.delete(id)
  }

  /** One that was dropped for a conflict is gone from the server, as its client learned then. */
  function live(id: string): Open {
    const found = open.get(id)
    if (!found || found.transaction.refusal()) throw transactionEndedRefusal()
    return found
  }

  return {
    start() {
      const id = randomUUID()
      open.set(id, { transaction: engine.begin(), isBusy: false, calls: 0 })
      const oldest = open.keys().next().value
      if (oldest !== undefined && (open.size > openMax || open.get(oldest)?.transaction.refusal())) forget(oldest)
      return id
    },
    find: (id) => live(id).transaction,
    end: forget,
    async inTurn(id, run) {
      const turn = live(id)
      if (turn.isBusy) throw transactionBusyRefusal()
      turn.isBusy = true
      turn.calls += 1
      try {
        // The call that commits or rolls back is one more.
        if (turn.calls > transactionOperationsMax + 1) throw tooManyOperationsRefusal()
        return await run()
      } catch (error) {
        if (!(error instanceof WireRefusal) || error.endsTransaction) forget(id)
        throw error
      } finally {
        turn.isBusy = false
      }
    },
  }
}
