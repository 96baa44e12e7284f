import { existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import Database from 'libsql'
import type { Engine } from '../../local/engine/engine'
import { openEngine } from '../../local/engine/engine'
import { collections, written } from './things'

describe('an engine on a file', () => {
  let folder: string
  let path: string
  let engine: Engine
  let batches: number

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'mashang-disk-'))
    path = join(folder, 'data.db')
    batches = 0
    engine = openEngine({ path, collections, beforeCommit: () => void batches++ })
  })
  afterEach(() => {
    engine.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const put = (id: string, fields?: object) => engine.change('plain', id, () => written(id, fields))
  const kinds = (kind: string) => engine.texts('plain', { fields: ['kind', 'at'], equals: [kind], limit: 99 })
  const reopen = () => {
    engine.close()
    engine = openEngine({ path, collections })
  }
  /** What another connection reads: what is on the disk, and nothing that only this process knows. */
  const onDisk = () => {
    const other = new Database(path)
    const rows = other.prepare('SELECT id FROM plain ORDER BY id').raw().all([]) as [string][]
    other.close()
    return rows.map(([id]) => id)
  }

  it('shows what is committed before it is on the disk, by id at once and along an index after a wait', async () => {
    const writing = put('a', { kind: 'k', at: 1 })
    expect(engine.read('plain', 'a')).toBe(written('a', { kind: 'k', at: 1 }).text)
    expect(onDisk()).toEqual([])
    expect(kinds('k')).toEqual([written('a', { kind: 'k', at: 1 }).text])
    expect(onDisk()).toEqual(['a'])
    expect(engine.count('plain')).toBe(1)
    await writing
  })

  it('answers a walk with what was gathered while a batch was being written', async () => {
    const first = put('a', { kind: 'k', at: 1 })
    // The first batch has left; nobody has heard of it yet.
    await new Promise(setImmediate)
    const second = put('b', { kind: 'k', at: 2 })
    expect(batches).toBe(1)
    expect(kinds('k')).toHaveLength(2)
    expect(batches).toBe(2)
    await Promise.all([first, second])
  })

  it('keeps showing the latest change when an earlier one has been written', async () => {
    await put('a', { n: 0 })
    const first = put('a', { n: 1 })
    await new Promise(setImmediate)
    const second = put('a', { n: 2 })
    await first
    expect(engine.read('plain', 'a')).toBe(written('a', { n: 2 }).text)
    await second
    expect(engine.read('plain', 'a')).toBe(written('a', { n: 2 }).text)
  })

  it('gathers while a batch is being written, and writes a document once for all its changes', async () => {
    await put('counter', { n: 0 })
    batches = 0
    const counted = async () => {
      await new Promise(setImmediate)
      return engine.change('plain', 'counter', (current) => {
        const { n } = JSON.parse(current ?? '') as { n: number }
        return written('counter', { n: n + 1 })
      })
    }
    await Promise.all(Array.from({ length: 500 }, counted))
    expect(batches).toBeLessThan(50)
    reopen()
    expect(engine.read('plain', 'counter')).toBe(written('counter', { n: 500 }).text)
  })

  it('removes, makes again and moves documents within one turn', async () => {
    await Promise.all([put('a', { kind: 'x', at: 1 }), put('b', { kind: 'x', at: 2 })])
    const remove = (id: string) => engine.change('plain', id, () => 'remove')
    await Promise.all([
      remove('a'),
      put('a', { kind: 'y', at: 3 }),
      put('c', { kind: 'y', at: 4 }),
      remove('c'),
      put('b', { kind: 'y', at: 5 }),
      remove('b'),
    ])
    const left = [written('a', { kind: 'y', at: 3 }).text]
    expect([kinds('x'), kinds('y')]).toEqual([[], left])
    reopen()
    expect([kinds('x'), kinds('y'), engine.count('plain')]).toEqual([[], left, 1])
  })

  it('exchanges unique keys within one turn', async () => {
    const name = (id: string, value: string) => engine.change('named', id, () => written(id, { name: value }))
    await Promise.all([name('a', 'one'), name('b', 'two')])
    const swap = engine.begin()
    swap.put('named', 'a', written('a', { name: 'free for a moment' }))
    swap.put('named', 'b', written('b', { name: 'one' }))
    swap.put('named', 'a', written('a', { name: 'two' }))
    await swap.commit()
    reopen()
    const walk = { fields: ['name'], limit: 9 }
    expect(engine.texts('named', walk)).toEqual([
      written('b', { name: 'one' }).text,
      written('a', { name: 'two' }).text,
    ])
  })

  it('reads, at any moment, what a map of all documents would say', async () => {
    const id = fc.constantFrom('a', 'b', 'c')
    const step = fc.oneof(
      fc.record({ name: fc.constant('put'), id, kind: fc.constantFrom('x', 'y'), at: fc.nat(3) }),
      fc.record({ name: fc.constantFrom('remove', 'read'), id }),
      fc.record({ name: fc.constantFrom('walk', 'count', 'turn', 'durable') }),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
        await engine.clear()
        const model = new Map<string, { kind: string; at: number }>()
        for (const { name, ...given } of steps) {
          const id = 'id' in given ? given.id : ''
          if ('kind' in given) {
            void put(id, { kind: given.kind, at: given.at })
            model.set(id, { kind: given.kind, at: given.at })
          } else if (name === 'remove') {
            void engine.change('plain', id, (current) => (current === undefined ? undefined : 'remove'))
            model.delete(id)
          } else if (name === 'read') {
            const expected = model.get(id)
            expect(engine.read('plain', id)).toBe(expected && written(id, expected).text)
          } else if (name === 'walk') {
            const expected = [...model].filter(([, { kind }]) => kind === 'x')
            expected.sort(([one, a], [other, b]) => a.at - b.at || (one < other ? -1 : 1))
            expect(kinds('x')).toEqual(expected.map(([each, fields]) => written(each, fields).text))
          } else if (name === 'count') expect(engine.count('plain')).toBe(model.size)
          else await (name === 'turn' ? new Promise(setImmediate) : engine.durable())
        }
        await engine.durable()
        expect(onDisk()).toEqual([...model.keys()].sort())
      }),
      { numRuns: 60 },
    )
  })

  it('keeps unique keys unique before they are on the disk, and free once they are given up', async () => {
    const name = (id: string, value: string) => engine.change('named', id, () => written(id, { name: value }))
    const duplicate = expect.objectContaining({ kind: 'duplicate' })
    await name('a', 'one')
    batches = 0
    const moved = name('a', 'two')
    await expect(name('b', 'two')).rejects.toEqual(duplicate)
    const freed = name('b', 'one')
    const removed = engine.change('named', 'a', () => 'remove')
    const taken = name('c', 'two')
    await Promise.all([moved, freed, removed, taken])
    expect(batches).toBe(1)
    await expect(name('d', 'one')).rejects.toEqual(duplicate)
    reopen()
    expect(engine.texts('named', { fields: ['name'], limit: 9 })).toEqual([
      written('b', { name: 'one' }).text,
      written('c', { name: 'two' }).text,
    ])
  })

  it('gives up a batch that the disk refuses and what was gathered upon it, and goes on from there', async () => {
    await put('a', { n: 1 })
    const other = new Database(path)
    other.exec('BEGIN IMMEDIATE')
    const first = put('a', { n: 2 })
    await new Promise(setImmediate)
    const open = engine.begin()
    open.read('plain', 'a')
    const outcomes = await Promise.allSettled([first, put('b'), engine.durable()])
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected'])
    expect([engine.read('plain', 'a'), engine.read('plain', 'b')]).toEqual([written('a', { n: 1 }).text, undefined])
    expect(() => open.read('plain', 'a')).toThrow(expect.objectContaining({ kind: 'conflict' }))
    other.exec('ROLLBACK')
    other.close()
    await put('b', { n: 3 })
    expect(onDisk()).toEqual(['a', 'b'])
  })

  it('goes on after a batch that failed half-way', async () => {
    await put('a', { n: 1 })
    const other = new Database(path)
    other.exec(`CREATE TRIGGER refuse BEFORE INSERT ON plain BEGIN SELECT RAISE(ABORT, 'not this one'); END`)
    const lost = await Promise.allSettled([put('a', { n: 2 }), put('b')])
    expect(lost.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    other.exec('DROP TRIGGER refuse')
    other.close()
    expect(engine.read('plain', 'a')).toBe(written('a', { n: 1 }).text)
    await Promise.all([put('a', { n: 3 }), put('b')])
    reopen()
    expect([engine.read('plain', 'a'), engine.count('plain')]).toEqual([written('a', { n: 3 }).text, 2])
  })

  it('refuses what it cannot write while its file is out of reach, keeps nobody waiting, and goes on when it is back', async () => {
    const away = `${folder}-away`
    renameSync(folder, away)
    const lost = put('a', { kind: 'k', at: 1 })
    // A walk waits for the batch, and must hear that it is lost.
    expect(kinds('k')).toEqual([])
    await expect(lost).rejects.toThrow()
    await expect(put('b')).rejects.toThrow()
    expect(engine.read('plain', 'a')).toBeUndefined()
    renameSync(away, folder)
    await put('c')
    expect(onDisk()).toEqual(['c'])
  })

  it('has everything on the disk when it closes, and lets another open the file', async () => {
    const writing = put('a')
    engine.close()
    await writing
    expect(onDisk()).toEqual(['a'])
    expect(existsSync(`${path}.owner`)).toBe(false)
    engine = openEngine({ path, collections })
    expect(engine.read('plain', 'a')).toBe(written('a').text)
  })
})
