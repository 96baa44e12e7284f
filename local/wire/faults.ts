import type { GatewayFault } from './refusal'

/** What can be made to go wrong, to see an application survive it. */
export interface Faults {
  /** Every database call takes this much longer. */
  latencyMs: number
  rules: FaultRule[]
}

export interface FaultRule {
  /** An action such as `database.modifyDocument`, or `*`. */
  action: string
  /**
   * - `http500`: nothing is done, HTTP 500 is answered.
   * - `conflict`: the transaction, if there is one, is dropped, and a conflict is answered.
   * - `busy`: nothing is done, and the transaction is said to be busy; it stays open.
   * - `requestQuota`, `concurrencyQuota`, `dayQuota`, `timeout`: nothing is done, and CloudBase's code for it is answered.
   * - `lateTimeout`: everything is done, and a time-out is answered.
   * - `lostAnswer`: everything is done, then the connection breaks.
   */
  kind: 'http500' | 'conflict' | 'busy' | GatewayFault | 'lateTimeout' | 'lostAnswer'
  /** How many matching calls are let through before. */
  skip?: number
  /** How many calls are hit after those. */
  times: number
}

export interface FaultPlan {
  read(): Faults
  /** Replaces the faults; missing parts mean none. */
  replace(faults: Partial<Faults>): void
  /** Resolves, after the latency, to the fault of this call. */
  meet(action: string): Promise<FaultRule['kind'] | undefined>
}

export function faultPlan(): FaultPlan {
  let faults: Faults = { latencyMs: 0, rules: [] }
  return {
    read: () => faults,
    replace({ latencyMs = 0, rules = [] }) {
      faults = { latencyMs, rules: rules.map((rule) => ({ ...rule })) }
    },
    async meet(action) {
      const { latencyMs } = faults
      if (latencyMs > 0) await new Promise((resolve) => setTimeout(resolve, latencyMs))
      const rule = faults.rules.find((one) => (one.action === '*' || one.action === action) && one.times > 0)
      if (!rule) return undefined
      if (rule.skip) {
        rule.skip--
        return undefined
      }
      rule.times--
      return rule.kind
    },
  }
}
