import { consume, type Consumer } from '../../../../cloudfunctions/kernel/events/consume'
import { isConsumed } from '../../../../cloudfunctions/kernel/events/consumed'
import { functionSecondsMax } from '../../../../cloudfunctions/kernel/events/stream'
import type { Platform } from '../../../../cloudfunctions/kernel/ports/platform'
import { entries } from '../../../../cloudfunctions/points/streams'
import { textEvents } from '../../../../cloudfunctions/community/streams'
import type { TextEvent } from '../../../../cloudfunctions/community/documents'
import type { Entry } from '../../../../domain/points/ledger'
import { openBrand, type Brand, type BrandOptions } from '../../../_support/brand'
import { faultyStore, type Death } from '../../../_support/faulty-store'

/** More database calls than one run over these documents makes. */
const callsMax = 80

/** A sum that comes out differently where two are taken in the other way round. */
const orderAfter = (sum: number, id: string): number => (sum * 31 + Number(id.replace(/\D/g, ''))) % 1_000_003

/** What every consumer of events promises, on whichever store. */
export function consumerPromises(adapter: BrandOptions['adapter']): void {
  let brand: Brand
  let startAt: number
  let consumers = 0
  /** On the SDK every call takes its time, and which of them it dies at is the other suite's to go through. */
  const stride = adapter === 'sdk' ? 5 : 1
  beforeAll(async () => {
    brand = await openBrand({ adapter })
    startAt = brand.cloud.clock.now()
  })
  afterAll(() => brand.close())

  /** Somebody who counts what happened by its collection, and keeps a sum that depends on the order of it all. */
  const counting = (name = `counting-${consumers++}`): Consumer =>
    consume<Entry | TextEvent>(name, [entries, textEvents], {
      makes: { counters: 'documents' },
      // A name of its own for every second one: as many as a transaction takes in are fewer than a page.
      touches: ({ collection, document: { _id } }) => [collection, 'order', /[02468]\b/.test(_id) ? `own-${_id}` : ''],
      add: async (transaction, happened) => {
        const sums = new Map<string, number>()
        for (const sum of [...new Set(happened.map(({ collection }) => collection)), 'order'])
          sums.set(sum, (await transaction.get('counters', `${name}:${sum}`))?.last ?? 0)
        for (const { collection, document } of happened) {
          sums.set(collection, (sums.get(collection) ?? 0) + 1)
          sums.set('order', orderAfter(sums.get('order') ?? 0, document._id))
        }
        for (const [sum, last] of sums) await transaction.put('counters', { _id: `${name}:${sum}`, last })
      },
    })
  const sumsOf = ({ name }: Consumer) =>
    brand
      .all('counters')
      .filter(({ _id }) => _id.startsWith(`${name}:`))
      .map(({ _id, last }) => [_id.slice(name.length + 1), last])
      .sort()

  const entry = (number: number, at: number): Entry => ({
    _id: `e-${number}`,
    kind: 'adjust',
    memberId: 'somebody',
    at,
    postings: [],
    growth: 0,
    reason: { rule: 'adjust', version: 1, inputs: {} },
  })
  const textEvent = (number: number, at: number): TextEvent => ({
    _id: `t-${number}:cleared`,
    kind: 'cleared',
    writtenAt: at,
    at,
    written: null,
  })
  const keep = async (documents: { entries?: Entry[]; textEvents?: TextEvent[] }) => {
    const { store } = brand.given.cloud.platform
    for (const each of documents.entries ?? []) await store.create('entries', each)
    for (const each of documents.textEvents ?? []) await store.create('textEvents', each)
  }
  const later = (seconds: number) => brand.cloud.clock.advance(seconds * 1000)
  const settle = () => later(functionSecondsMax + 1)
  /** The sums that everything so far comes to, worked out from the documents alone. */
  const expected = () => {
    const all = [
      ...brand.all('entries').map(({ _id, at }) => ({ of: 'entries', _id, at })),
      ...brand.all('textEvents').map(({ _id, at }) => ({ of: 'textEvents', _id, at })),
    ].sort((left, right) => left.at - right.at || (left._id < right._id ? -1 : 1))
    const order = all.reduce((sum, { _id }) => orderAfter(sum, _id), 0)
    const counts = ['entries', 'textEvents'].map((of) => [of, all.filter((each) => each.of === of).length])
    return [...counts, ['order', order]].sort()
  }
  const runWhole = async (consumer: Consumer, platform: Platform = brand.cloud.platform) => {
    for (let runs = 0; runs < 20; runs += 1) if (!(await consumer.run(platform)).more) return
    throw new Error('it never came to an end')
  }

  it('takes in several streams in one order, whichever is the denser', async () => {
    const { clock } = brand.cloud
    const at = clock.now()
    // Two hundred of one stream lie beside two of the other, so that the denser goes on behind its page.
    await keep({
      entries: Array.from({ length: 230 }, (_, number) => entry(number, at + number * 7)),
      textEvents: [textEvent(1000, at + 3), textEvent(1001, at + 7 * 100), textEvent(1002, at + 7 * 229 + 1)],
    })
    later(3)
    settle()
    const consumer = counting()
    await runWhole(consumer)
    expect(sumsOf(consumer)).toEqual(expected())
  })

  it('takes in documents at one moment, with one id in both streams, each once', async () => {
    const at = brand.cloud.clock.now()
    await keep({
      entries: [
        { ...entry(0, at), _id: 'same-5' },
        ...Array.from({ length: 60 }, (_, number) => entry(3000 + number, at)),
      ],
      textEvents: [
        { ...textEvent(0, at), _id: 'same-5' },
        ...Array.from({ length: 60 }, (_, number) => textEvent(4000 + number, at)),
      ],
    })
    settle()
    const consumer = counting()
    await runWhole(consumer)
    const counts = Object.fromEntries(sumsOf(consumer))
    expect([counts['entries'], counts['textEvents']]).toEqual([
      brand.all('entries').length,
      brand.all('textEvents').length,
    ])
  })

  it('waits for what began earlier and is written late', async () => {
    const consumer = counting()
    settle()
    await runWhole(consumer)
    const before = Object.fromEntries(sumsOf(consumer))
    const began = brand.cloud.clock.now()
    later(1)
    await keep({ textEvents: [textEvent(5000, began + 1000)] })
    // The slowest function there is has not ended yet, and writes in its last second what it began with.
    later(functionSecondsMax - 2)
    await runWhole(consumer)
    await keep({ entries: [entry(5001, began)] })
    settle()
    await runWhole(consumer)
    const after = Object.fromEntries(sumsOf(consumer))
    expect([after['entries'], after['textEvents']]).toEqual([
      Number(before['entries']) + 1,
      Number(before['textEvents']) + 1,
    ])
  })

  it.each<Death>(['before', 'after'])(
    'does nothing twice and leaves nothing out where it dies %s any database call',
    async (death) => {
      settle()
      const whole = sumsOf(await wholeOf())
      let finished = 0
      for (let dieAt = 1; dieAt <= callsMax && finished === 0; dieAt += stride) {
        const consumer = counting()
        const faulty = faultyStore(brand.given.cloud.platform.store, dieAt, death)
        const platform = { ...brand.given.cloud.platform, instance: {}, store: faulty.store }
        await consumer.run(platform).catch(() => undefined)
        if (faulty.calls() < dieAt - 1) finished = faulty.calls()
        await runWhole(consumer)
        expect([dieAt, sumsOf(consumer)]).toEqual([dieAt, whole])
      }
      expect(finished).toBeGreaterThan(0)
    },
  )

  it('does nothing twice where several run at once', async () => {
    settle()
    const consumer = counting()
    for (let rounds = 0; rounds < 3; rounds += 1)
      await Promise.all([1, 2, 3].map(() => consumer.run({ ...brand.cloud.platform, instance: {} })))
    await runWhole(consumer)
    expect(sumsOf(consumer)).toEqual(sumsOf(await wholeOf()))
  })

  it('comes to the same from the start, once its place and what it made are forgotten', async () => {
    const consumer = counting()
    settle()
    await runWhole(consumer)
    const before = sumsOf(consumer)
    const { store } = brand.cloud.platform
    for (const [sum] of before) await store.remove('counters', `${consumer.name}:${sum}`)
    await store.remove('progress', consumer.name)
    await runWhole(consumer)
    expect(sumsOf(consumer)).toEqual(before)
  })

  it('says how far it is behind, and whether more waits', async () => {
    const consumer = counting()
    settle()
    const now = brand.cloud.clock.now()
    const cut = await consumer.run({ ...brand.cloud.platform, now: () => now, endsAt: now })
    expect(cut).toMatchObject({ done: 0, more: true })
    await runWhole(consumer)
    expect(await consumer.run({ ...brand.cloud.platform, now: () => now })).toEqual({
      done: 0,
      failed: 0,
      more: false,
      behindMs: functionSecondsMax * 1000,
    })
  })

  it('is known to have worked on a moment only once nothing before it waits or can still come', async () => {
    const consumer = counting()
    const platform: Platform = {
      ...brand.cloud.platform,
      declared: { ...brand.cloud.platform.declared, consumers: [consumer] },
    }
    settle()
    const at = brand.cloud.clock.now()
    await keep({ entries: [entry(6000, at)] })
    expect(await isConsumed(platform, at)).toBe(false)
    await runWhole(consumer)
    expect(await isConsumed(platform, at)).toBe(false)
    settle()
    expect(await isConsumed(platform, at)).toBe(false)
    await runWhole(consumer)
    expect(await isConsumed(platform, at)).toBe(true)
    expect(startAt).toBeLessThan(at)
  })

  /** A consumer that went through everything in peace. */
  async function wholeOf(): Promise<Consumer> {
    const consumer = counting()
    await runWhole(consumer)
    return consumer
  }
}
