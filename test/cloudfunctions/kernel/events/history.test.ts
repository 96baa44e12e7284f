import { safeParse } from 'valibot'
import { everyJob } from '../../../../cloudfunctions/jobs'
import type { Consumer } from '../../../../cloudfunctions/kernel/events/consume'
import { readEvents } from '../../../../cloudfunctions/kernel/events/read'
import { declared } from '../../../../cloudfunctions/declared'
import * as modules from '../../../../cloudfunctions/modules'
import type { Module } from '../../../../cloudfunctions/kernel/modules'
import type { CollectionName } from '../../../../cloudfunctions/kernel/store/collections'
import { eventSchemas, type AnyEvent, type EventCode } from '../../../../contract/events'
import { qingyuOnOrdinaryDays } from '../../../../local/seed/brand'
import { openBrand, type Brand } from '../../../_support/brand'
import { liveThrough } from '../../../_support/lively'

const orderReceived = { code: 'orderReceived', args: { percent: 10, pointsPerMonth: 250 } }
const codes = Object.keys(eventSchemas) as EventCode[]

let brand: Brand
let told: AnyEvent[]
beforeAll(async () => {
  brand = await openBrand({ program: { ...qingyuOnOrdinaryDays, orderReceived } })
  await liveThrough(brand)
  brand.cloud.clock.advance(61_000)
  told = await readAll(7)
}, 120_000)
afterAll(() => brand.close())

async function readAll(limit: number): Promise<AnyEvent[]> {
  const events: AnyEvent[] = []
  let after: string | undefined
  for (let pages = 0; pages < 10_000; pages += 1) {
    const read = await readEvents(brand.cloud.platform, after, limit)
    if (read.after === after) return events
    events.push(...read.events)
    after = read.after
  }
  throw new Error('reading never came to an end')
}

const toldAs = <Code extends EventCode>(code: Code) =>
  told.filter((event): event is Extract<AnyEvent, { code: Code }> => event.code === code)

describe('what happened to a brand', () => {
  it('is told of every kind', () => {
    expect(codes.filter((code) => !told.some((event) => event.code === code))).toEqual([])
  })

  it('is told once each, in its order, whatever the length of a page', async () => {
    expect(new Set(told.map(({ id }) => id)).size).toBe(told.length)
    expect(told.map(({ at }) => at)).toEqual(told.map(({ at }) => at).sort((left, right) => left - right))
    expect(await readAll(200)).toEqual(told)
    expect(await readAll(1)).toEqual(told)
  })

  it('is told with exactly the facts that the contract names', () => {
    for (const { id, at, code, ...facts } of told) {
      const read = safeParse(eventSchemas[code], facts)
      expect([id, at > 0, read.success && read.output]).toEqual([id, true, facts])
      expect(id.startsWith(`${code}:`)).toBe(true)
    }
  })

  it('is told by the stream that says so, each kind by one', () => {
    const tellings = Object.values<Module>(modules).flatMap(({ tellings: own = {} }) => Object.values(own))
    const said = [...declared.streams.flatMap(({ tells }) => tells), ...tellings.map((telling) => telling('').code)]
    expect([...said].sort()).toEqual([...codes].sort())
    expect(new Set(declared.streams.map(({ collection }) => collection)).size).toBe(declared.streams.length)
  })

  it('has every state that an order came to, and every visit that an item counts', () => {
    const states = brand
      .all('orders')
      .flatMap(({ _id, history }) => history.slice(1).map(({ state }) => `${_id}:${state}`))
    expect(
      toldAs('orderMoved')
        .map(({ orderId, state }) => `${orderId}:${state}`)
        .sort(),
    ).toEqual(states.sort())
    expect(states.length).toBeGreaterThan(10)
    const items = brand.all('entries').filter(({ sightings }) => (sightings?.visits ?? 1) > 1)
    const times = (itemId: string) => toldAs('scannedAgain').filter((event) => event.itemId === itemId).length
    expect(items.map(({ _id, sightings }) => [_id, (sightings?.visits ?? 0) - 1])).toEqual(
      items.map(({ _id }) => [_id, times(_id)]),
    )
    expect(items.length).toBe(3)
  })

  it('names members by whom, and nobody who has no card', () => {
    for (const { by, memberId } of [...toldAs('scanned'), ...toldAs('scannedAgain')])
      expect(memberId === null).toBe(by === 'visitor')
    expect(toldAs('scannedAgain').some(({ memberId }) => memberId === 'chen')).toBe(true)
    expect(JSON.stringify(told)).not.toMatch(/stranger|passer-by/)
  })

  it('has the points of every card in its bookings', () => {
    for (const { _id, points, pendingPoints } of brand.all('members')) {
      const own = told.flatMap((event) => ('entryId' in event && event.memberId === _id ? [event] : []))
      const sumOf = (of: 'points' | 'pendingPoints') => own.reduce((sum, event) => sum + event[of], 0)
      expect([_id, sumOf('points'), sumOf('pendingPoints')]).toEqual([_id, points, pendingPoints])
    }
  })
})

describe.each(declared.consumers.map((consumer) => [consumer.name, consumer] as const))(
  'what %s makes of it',
  (name, consumer) => {
    it('is the same when it is made again from the start', async () => {
      const before = madeBy(consumer)
      expect(Object.keys(consumer.makes).every((made) => JSON.stringify(before).includes(made))).toBe(true)
      await forget(consumer)
      if (Object.keys(consumer.makes).length > 0) expect(madeBy(consumer)).not.toEqual(before)
      for (let runs = 0; runs < 20 && (await consumer.run(brand.cloud.platform)).more; runs += 1);
      expect(madeBy(consumer)).toEqual(before)
      expect(brand.all('progress').some(({ _id }) => _id === name)).toBe(true)
      expect([...everyJob.values()]).toContain(consumer.run)
    })
  },
)

/** All that a consumer makes, as it stands; where that is a number in others' documents, that number. */
function madeBy({ makes }: Consumer): unknown {
  if (Object.keys(makes).length === 0) return brand.all('orders')
  return Object.entries(makes).map(([collection, made]) => {
    const documents: Record<string, unknown>[] = brand.all(collection as CollectionName).map((each) => ({ ...each }))
    return [collection, documents.map((each) => (made === 'documents' ? each : [each['_id'], each[made.number]]))]
  })
}

async function forget({ name, makes }: Consumer): Promise<void> {
  const { store } = brand.cloud.platform
  for (const [collection, made] of Object.entries(makes) as [CollectionName, Consumer['makes'][CollectionName]][])
    for (const { _id } of brand.all(collection))
      if (made === 'documents') await store.remove(collection, _id)
      else if (made) await store.updateIf(collection, _id, {}, { set: { [made.number]: 0 } })
  await store.remove('progress', name)
}
