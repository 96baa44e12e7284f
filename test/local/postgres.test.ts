import fc from 'fast-check'
import { keyOf } from '../../cloudfunctions/adapters/postgres/keys'
import { tableOf } from '../../cloudfunctions/adapters/postgres/schema'
import { collections } from '../../cloudfunctions/declared'
import { openOnPostgres, type OnPostgres } from '../_support/postgres'
import { describeStore } from './store-conformance'

jest.setTimeout(60_000)

describeStore('PostgreSQL', openOnPostgres, 24)

describe('a key', () => {
  const kinds = [null, 0, '']
  const kindOf = (value: unknown) => kinds.findIndex((kind) => typeof kind === typeof value)
  const bytes = (value: string) => Buffer.from(value)
  const value = fc.oneof(
    fc.constant(null),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.integer(),
    fc.string(),
  )

  /** As MongoDB sorts them: null, numbers, texts; numbers by size, texts by their bytes. */
  function ordered(one: unknown, other: unknown): number {
    if (typeof one === 'number' && typeof other === 'number') return Math.sign(one - other)
    if (typeof one === 'string' && typeof other === 'string') return Buffer.compare(bytes(one), bytes(other))
    return Math.sign(kindOf(one) - kindOf(other))
  }

  it('sorts byte by byte as the value does', () => {
    fc.assert(
      fc.property(value, value, (one, other) => {
        expect(Math.sign(Buffer.compare(bytes(keyOf(one)), bytes(keyOf(other))))).toBe(ordered(one, other))
      }),
      { numRuns: 2_000 },
    )
  })

  it('is one for what is the same, and lowest for what is missing', () => {
    expect(keyOf(-0)).toBe(keyOf(0))
    expect(keyOf(true)).toBe(keyOf(1))
    expect([keyOf(undefined), keyOf(NaN), keyOf(Infinity)]).toEqual([keyOf(null), keyOf(null), keyOf(null)])
  })
})

it('has no name that PostgreSQL would cut', () => {
  const names = Object.entries(collections).flatMap(([name, collection]) =>
    tableOf(name, collection).flatMap((statement) => statement.match(/"[^"]+"/g) ?? []),
  )
  expect(names.length).toBeGreaterThan(200)
  expect(names.filter((name) => Buffer.byteLength(name) - 2 > 63)).toEqual([])
})

describe('while the server is killed under load', () => {
  let opened: OnPostgres
  beforeAll(async () => {
    opened = await openOnPostgres()
  })
  afterAll(() => opened.close())

  const accounts = Array.from({ length: 12 }, (_, place) => `account-${place}`)
  const startedWith = 1_000

  it('nothing that was acknowledged is lost, nothing is done by half, and whoever asks later is served', async () => {
    const { store } = opened
    for (const _id of accounts) await store.create('counters', { _id, last: startedWith })
    const acknowledged: string[] = []
    let isOver = false
    let faults = 0

    /** Moves one from an account to another, and leaves a document that says so. */
    async function mover(name: number) {
      for (let turn = 0; !isOver; turn += 1) {
        const [from, to] = [accounts[(name + turn) % 12] ?? '', accounts[(name * 5 + turn * 7 + 1) % 12] ?? '']
        const id = `move-${name}-${turn}`
        if (from === to) continue
        const outcome = await store
          .transact(async (transaction) => {
            const [giver, taker] = [await transaction.get('counters', from), await transaction.get('counters', to)]
            await transaction.put('counters', { _id: from, last: (giver?.last ?? 0) - 1 })
            await transaction.put('counters', { _id: to, last: (taker?.last ?? 0) + 1 })
            await transaction.create('counters', { _id: id, last: 0 })
          })
          .catch(() => undefined)
        if (outcome?.committed) acknowledged.push(id)
        else faults += 1
      }
    }
    const moving = Array.from({ length: 8 }, (_, name) => mover(name))
    for (const _kill of [1, 2, 3]) {
      const before = acknowledged.length
      while (acknowledged.length < before + 80) await new Promise((resolve) => setTimeout(resolve, 20))
      await opened.server.kill()
      await opened.server.start()
    }
    isOver = true
    await Promise.all(moving)

    const after = await Promise.all(accounts.map((id) => store.get('counters', id)))
    expect(after.reduce((sum, account) => sum + (account?.last ?? 0), 0)).toBe(startedWith * accounts.length)
    const kept = await Promise.all(acknowledged.map((id) => store.get('counters', id)))
    expect(acknowledged.filter((_, place) => kept[place] === undefined)).toEqual([])
    expect(acknowledged.length).toBeGreaterThan(240)
    // A commit whose answer the kill took away is a fault that is told, at most one for each mover and kill.
    expect(faults).toBeLessThanOrEqual(8 * 3)
  })
})
