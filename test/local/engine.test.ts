import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Clock } from '../../local/engine/clock'
import type { Engine } from '../../local/engine/engine'
import { openEngine } from '../../local/engine/engine'
import type { Versions } from '../../local/engine/history'
import { history } from '../../local/engine/history'
import { transactionLifeMs } from '../../local/engine/transaction'
import { collections, written } from './things'

/** A clock that stands still until it is moved, and then runs what was due. */
function stillClock() {
  let now = 0
  const due = new Set<{ at: number; run: () => void }>()
  const clock: Clock = {
    now: () => now,
    later(delayMs, run) {
      const entry = { at: now + delayMs, run }
      due.add(entry)
      return () => due.delete(entry)
    },
  }
  function move(milliseconds: number) {
    now += milliseconds
    for (const entry of [...due]) {
      if (entry.at > now) continue
      due.delete(entry)
      entry.run()
    }
  }
  return { clock, move }
}

describe('the engine', () => {
  let engine: Engine
  let disk: { broken: boolean }
  let time: ReturnType<typeof stillClock>

  beforeEach(() => {
    disk = { broken: false }
    time = stillClock()
    const beforeCommit = () => {
      if (disk.broken) throw new Error('the disk is full')
    }
    engine = openEngine({ path: ':memory:', collections, clock: time.clock, beforeCommit })
  })
  afterEach(() => engine.close())

  const put = (id: string, fields?: object) => engine.change('plain', id, () => written(id, fields))
  const read = (id: string) => engine.read('plain', id)

  describe('transactions', () => {
    it('end after 30 seconds, let go of what they hold, and write nothing', async () => {
      await put('a', { n: 1 })
      const old = engine.begin()
      old.put('plain', 'a', written('a', { n: 2 }))
      time.move(transactionLifeMs)
      expect(old.read('plain', 'a')).toContain('2')
      time.move(1)
      expect(() => old.read('plain', 'a')).toThrow(expect.objectContaining({ kind: 'ended' }))
      expect(() => old.commit()).toThrow(expect.objectContaining({ kind: 'ended' }))
      expect(read('a')).toContain('1')
      await expect(put('a', { n: 3 })).resolves.toBe(true)
    })

    it('that are forgotten do not stop others: a transaction writes, a plain write stops waiting', async () => {
      await put('a', { n: 1 })
      engine.begin().put('plain', 'a', written('a', { n: 2 }))
      const waiting = put('a', { n: 3 })
      const early = engine.begin()
      expect(() => early.put('plain', 'a', written('a'))).toThrow(expect.objectContaining({ kind: 'conflict' }))
      time.move(transactionLifeMs + 1)
      await expect(waiting).resolves.toBe(true)
      expect(read('a')).toContain('3')
    })

    it('repeat the refusal they were dropped for', async () => {
      await put('a')
      const [one, other] = [engine.begin(), engine.begin()]
      one.put('plain', 'a', written('a', { by: 1 }))
      other.put('plain', 'b', written('b'))
      expect(() => other.put('plain', 'a', written('a', { by: 2 }))).toThrow(
        expect.objectContaining({ kind: 'conflict' }),
      )
      expect(() => other.read('plain', 'b')).toThrow(expect.objectContaining({ kind: 'conflict' }))
      expect(() => other.commit()).toThrow(expect.objectContaining({ kind: 'conflict' }))
      await one.commit()
      expect([read('a'), read('b')]).toEqual([written('a', { by: 1 }).text, undefined])
    })

    it('see documents come, change and go only after their own end', async () => {
      await Promise.all([put('changes', { n: 1 }), put('goes')])
      const reader = engine.begin()
      reader.read('plain', 'anything')
      for (const n of [2, 3, 4]) await put('changes', { n })
      await engine.change('plain', 'goes', () => 'remove')
      await put('comes')
      const seen = () => ['changes', 'goes', 'comes'].map((id) => reader.read('plain', id))
      expect(seen()).toEqual([written('changes', { n: 1 }).text, written('goes').text, undefined])
      expect(reader.differences('plain')).toEqual(
        new Map([
          ['changes', written('changes', { n: 1 }).text],
          ['goes', written('goes').text],
          ['comes', undefined],
        ]),
      )
    })

    it('still see it when younger ones have ended', async () => {
      await put('a', { n: 1 })
      const oldest = engine.begin()
      oldest.read('plain', 'other')
      await put('a', { n: 2 })
      const younger = engine.begin()
      expect(younger.read('plain', 'a')).toContain('2')
      await put('a', { n: 3 })
      younger.abort()
      expect(oldest.read('plain', 'a')).toBe(written('a', { n: 1 }).text)
    })

    it('may skew writes, as snapshots do', async () => {
      await Promise.all([put('x', { on: 1 }), put('y', { on: 1 })])
      const [one, other] = [engine.begin(), engine.begin()]
      for (const transaction of [one, other]) ['x', 'y'].forEach((id) => transaction.read('plain', id))
      one.put('plain', 'x', written('x', { on: 0 }))
      other.put('plain', 'y', written('y', { on: 0 }))
      await Promise.all([one.commit(), other.commit()])
      expect([read('x'), read('y')]).toEqual([written('x', { on: 0 }).text, written('y', { on: 0 }).text])
    })
  })

  describe('unique keys', () => {
    const name = (id: string, key: string) => engine.change('named', id, () => written(id, { name: key }))

    it('claimed by an open transaction are a conflict to others and are waited for by plain writes', async () => {
      const claiming = engine.begin()
      claiming.create('named', '1', written('1', { name: 'ann' }))
      const other = engine.begin()
      expect(() => other.create('named', '2', written('2', { name: 'ann' }))).toThrow(
        expect.objectContaining({ kind: 'conflict' }),
      )
      const waiting = name('3', 'ann')
      claiming.abort()
      await expect(waiting).resolves.toBe(true)
      await expect(name('4', 'ann')).rejects.toMatchObject({
        kind: 'duplicate',
        facts: { index: 'byName', key: { name: 'ann' } },
      })
    })

    it('can be exchanged within one transaction', async () => {
      await Promise.all([name('1', 'ann'), name('2', 'bob')])
      const swap = engine.begin()
      swap.put('named', '1', written('1', { name: 'eve' }))
      swap.put('named', '2', written('2', { name: 'ann' }))
      swap.put('named', '1', written('1', { name: 'bob' }))
      await swap.commit()
      expect([engine.read('named', '1'), engine.read('named', '2')]).toEqual([
        written('1', { name: 'bob' }).text,
        written('2', { name: 'ann' }).text,
      ])
    })

    it('stay taken until the transaction that gives one up commits', async () => {
      await name('1', 'ann')
      const leaving = engine.begin()
      leaving.put('named', '1', written('1', { name: 'eve' }))
      const eager = engine.begin()
      expect(() => eager.create('named', '2', written('2', { name: 'ann' }))).toThrow(
        expect.objectContaining({ kind: 'conflict' }),
      )
      await leaving.commit()
      await expect(name('2', 'ann')).resolves.toBe(true)
    })
  })

  describe('a disk that fails', () => {
    it('rejects everyone in the batch, drops what rests on it, and leaves the state before it', async () => {
      await put('a', { n: 1 })
      const [reader, writer] = [engine.begin(), engine.begin()]
      writer.put('plain', 'b', written('b'))
      const writes = [put('a', { n: 2 }), put('c'), writer.commit()]
      reader.read('plain', 'a')
      disk.broken = true
      const outcomes = await Promise.allSettled([...writes, engine.durable()])
      disk.broken = false
      expect(outcomes.map(({ status }) => status)).toEqual(Array(4).fill('rejected'))
      expect([read('a'), read('b'), read('c')]).toEqual([written('a', { n: 1 }).text, undefined, undefined])
      expect(() => reader.read('plain', 'a')).toThrow(expect.objectContaining({ kind: 'conflict' }))
      await expect(put('a', { n: 3 })).resolves.toBe(true)
      expect(read('a')).toBe(written('a', { n: 3 }).text)
    })
  })

  it('remembers what documents were only while a snapshot can see it', () => {
    const past = history()
    const versions: Versions = new Map()
    const change = () => {
      past.advance()
      past.record(versions, 'a', 'before')
    }
    change()
    expect(versions.size).toBe(0)
    const [older, younger] = [past.open(), past.open()]
    change()
    past.close(older)
    expect(past.at(versions, 'a', younger)).toEqual({ text: 'before' })
    past.close(younger)
    expect(versions.size).toBe(0)
  })

  it('commits a whole turn at once', async () => {
    let commits = 0
    const counting = openEngine({ path: ':memory:', collections, beforeCommit: () => void commits++ })
    await Promise.all(Array.from({ length: 50 }, (_, n) => counting.change('plain', `${n}`, () => written(`${n}`))))
    expect(commits).toBe(1)
    counting.close()
  })

  it('walks an index instead of the collection', () => {
    const scan = { fields: ['kind', 'at'], equals: ['x'], after: { key: 5, id: 'a' }, descending: true, limit: 3 }
    expect(engine.explain('plain', scan)).toEqual([
      expect.stringMatching(/^SEARCH plain USING INDEX .*key kind=\? AND key at<\?/),
    ])
  })

  it('moves a document in the indexes whose fields changed, and only there', async () => {
    const at = (value: number) => engine.texts('plain', { fields: ['kind', 'at'], equals: ['k', value], limit: 9 })
    await put('a', { kind: 'k', at: 1, n: 1 })
    await put('a', { kind: 'k', at: 1, n: 2 })
    expect(at(1)).toEqual([written('a', { kind: 'k', at: 1, n: 2 }).text])
    await put('a', { kind: 'k', at: 2, n: 2 })
    expect([at(1), at(2)]).toEqual([[], [written('a', { kind: 'k', at: 2, n: 2 }).text]])
    await put('a', { at: 2 })
    expect([at(2), engine.texts('plain', { fields: ['kind', 'at'], equals: [-Infinity, 2], limit: 9 })]).toEqual([
      [],
      [written('a', { at: 2 }).text],
    ])
  })

  it('indexes what was stored before as what is stored afterwards', async () => {
    const values = [
      undefined,
      null,
      NaN,
      false,
      true,
      -0,
      0,
      1.5,
      -7,
      2 ** 60,
      1e300,
      '',
      '10',
      '九',
      { b: 'x' },
      ['x'],
    ]
    const declared = { things: { indexes: { byA: { fields: ['a'] }, byB: { fields: ['a.b', 'a'] } } } }
    const folder = mkdtempSync(join(tmpdir(), 'mashang-engine-'))
    const open = (name: string, indexes: Parameters<typeof openEngine>[0]['collections']) =>
      openEngine({ path: join(folder, name), collections: indexes })
    const fill = (into: Engine) =>
      Promise.all(
        values.map((a, n) => into.change('things', `${n}`, () => written(`${n}`, a === undefined ? {} : { a }))),
      )
    const before = open('before', { things: { indexes: {} } })
    await fill(before)
    before.close()
    const [upgraded, fresh] = [open('before', declared), open('fresh', declared)]
    await fill(fresh)
    for (const fields of [['a'], ['a.b', 'a']]) {
      const walk = { fields, limit: 99 }
      expect(upgraded.texts('things', walk)).toEqual(fresh.texts('things', walk))
      expect(upgraded.texts('things', walk)).toHaveLength(values.length)
    }
    // A field that is indexed no longer is forgotten, and worked out again when it is.
    upgraded.close()
    const without = open('before', { things: { indexes: {} } })
    await without.change('things', '4', () => written('4', { a: 'zz' }))
    without.close()
    const again = open('before', declared)
    expect(again.texts('things', { fields: ['a'], equals: ['zz'], limit: 9 })).toHaveLength(1)
    for (const each of [again, fresh]) each.close()
    rmSync(folder, { recursive: true })
  })

  it('keeps collections, documents and indexes across runs, and follows changed declarations', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'mashang-engine-'))
    const path = join(folder, 'data.db')
    const first = openEngine({ path, collections })
    first.addCollection('extra')
    await first.change('extra', 'e', () => written('e'))
    await first.change('plain', 'p', () => written('p', { kind: 'k', at: 1 }))
    first.close()
    const second = openEngine({ path, collections: { plain: { indexes: { byAt: { fields: ['at'] } } } } })
    expect(second.read('extra', 'e')).toBe(written('e').text)
    expect(second.texts('plain', { fields: ['at'], equals: [1], limit: 1 })).toHaveLength(1)
    const kept = second.collections().map(({ name, documents }) => `${name} ${documents}`)
    expect(kept.sort()).toEqual(['extra 1', 'named 0', 'plain 1'])
    expect(() => openEngine({ path, collections })).toThrow('in use by process')
    second.close()
    rmSync(folder, { recursive: true })
  })
})
