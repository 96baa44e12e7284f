import { doors } from '../../../cloudfunctions/doors'
import type { Platform } from '../../../cloudfunctions/kernel/ports/platform'
import type { ProcedureName, Sent } from '../../../contract'
import type { Brand } from '../../_support/brand'
import { faultsInCounts } from '../../_support/community'
import { faultyStore, type Death } from '../../_support/faulty-store'
import { faultsInLedger } from '../../_support/ledger'

const { community } = doors

/** More database calls than any of these commands makes, from a cold instance to the answer. */
export const callsMax = 80

export interface Command<Name extends ProcedureName<'community'>> {
  memberId: string
  procedure: Name
  input: Sent<'community', Name>
  /** What has to hold once it was done, and once only. */
  done(): unknown
  /** What has to hold where it was not. */
  undone?(): unknown
}

/** Instances of a brand's community that die, and what the timer makes of what they leave. */
export function dyingOn(brandOf: () => Brand) {
  let members = 0
  /** Somebody new, who is under no limit yet. */
  async function somebody(): Promise<string> {
    const memberId = `member-${members++}`
    await brandOf().join(memberId)
    return memberId
  }

  /** One more instance, which dies at its nth database call. */
  function dyingInstance(dieAt: number, death: Death) {
    const { store, calls } = faultyStore(brandOf().cloud.platform.store, dieAt, death)
    const platform: Platform = { ...brandOf().cloud.platform, instance: {}, store, log: () => undefined }
    return { platform, calls }
  }

  /** The timer comes round a few times. */
  async function mended() {
    brandOf().cloud.clock.advance(2 * 60_000)
    for (const _ of [1, 2]) await brandOf().cloud.runJobs()
    expect(faultsInLedger(brandOf())).toEqual([])
    expect(faultsInCounts(brandOf())).toEqual([])
    expect(brandOf().all('chores')).toEqual([])
    expect(brandOf().all('checks')).toEqual([])
  }

  /**
   * Lets an instance die at every one of a command's database calls. Nobody asks again: what was begun is ended by the timer
   * or was never there; then the same request is sent once more, and it is done once.
   */
  async function survives<Name extends ProcedureName<'community'>>(
    death: Death,
    prepare: () => Promise<Command<Name>>,
  ): Promise<void> {
    let finished = 0
    for (let dieAt = 1; dieAt <= callsMax && finished === 0; dieAt += 1) {
      const { memberId, procedure, input, done, undone } = await prepare()
      const envelope = { procedure, requestId: `request-${death}-${dieAt}`, input }
      const caller = { visitorId: memberId, address: '' }
      const { platform, calls } = dyingInstance(dieAt, death)
      brandOf().cloud.clock.advance(31_000)
      await community.answer(platform, envelope, caller)
      if (calls() < dieAt) finished = calls()
      await mended()
      if (undone && finished === 0) undone()
      const reply = await community.answer(brandOf().cloud.platform, envelope, caller)
      expect([dieAt, reply]).toMatchObject([dieAt, { ok: true }])
      await mended()
      done()
    }
    expect(finished).toBeGreaterThan(0)
  }
  return { somebody, dyingInstance, mended, survives }
}
