import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'libsql'
import { collections } from '../../cloudfunctions/declared'
import { embeddedStore } from '../../local/embedded/store'
import { openEngine, type Engine } from '../../local/engine/engine'
import { auditLine, operator } from '../_support/documents'

let folder: string
let engine: Engine
let store: ReturnType<typeof embeddedStore>
let isDiskWell: boolean

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mashang-certain-'))
  isDiskWell = true
  const beforeCommit = () => {
    if (!isDiskWell) throw new Error('the disk is full')
  }
  engine = openEngine({ path: join(folder, 'data.sqlite'), collections, beforeCommit })
  store = embeddedStore({ engine })
})
afterEach(() => {
  engine.close()
  rmSync(folder, { recursive: true, force: true })
})

/** What another connection finds of a collection. */
function onDisk(collection: string): string[] {
  const other = new Database(join(folder, 'data.sqlite'))
  const rows = other.prepare(`SELECT id FROM ${collection}`).raw().all([]) as [string][]
  other.close()
  return rows.map(([id]) => id)
}

const line = (id: string) => auditLine(id, 1)

describe('what the store says of a document is on the disk when it is said', () => {
  test('though it was only just written', async () => {
    const writing = store.create('audit', line('a'))
    expect(onDisk('audit')).toEqual([])
    expect(await store.get('audit', 'a')).toEqual(line('a'))
    expect(onDisk('audit')).toEqual(['a'])
    await writing
  })

  test('though it was only just removed', async () => {
    await store.create('audit', line('a'))
    const removing = store.remove('audit', 'a')
    expect(onDisk('audit')).toEqual(['a'])
    expect(await store.get('audit', 'a')).toBeUndefined()
    expect(onDisk('audit')).toEqual([])
    await removing
  })

  test('and what was there before does not wait for others', async () => {
    await store.create('audit', line('a'))
    const writing = store.create('audit', line('b'))
    expect(await store.get('audit', 'a')).toEqual(line('a'))
    expect(onDisk('audit')).toEqual(['a'])
    await writing
  })

  test('though it is one of several, another of which was only just written, or only just removed', async () => {
    await store.create('audit', line('a'))
    await store.create('audit', line('b'))
    const writing = [store.create('audit', line('c')), store.remove('audit', 'b')]
    expect(onDisk('audit')).toEqual(['a', 'b'])
    expect(await store.getMany('audit', ['c', 'b', 'a'])).toEqual([line('c'), undefined, line('a')])
    expect(onDisk('audit')).toEqual(['a', 'c'])
    await Promise.all(writing)
  })

  test('and several that were there before do not wait for others', async () => {
    await store.create('audit', line('a'))
    const writing = store.create('audit', line('b'))
    expect(await store.getMany('audit', ['a', 'nowhere'])).toEqual([line('a'), undefined])
    expect(onDisk('audit')).toEqual(['a'])
    await writing
  })

  test('that its id or its unique key is taken, outside a transaction and in one', async () => {
    const writing = store.create('operators', operator('o1', 'jiang'))
    const ended = store.transact((transaction) => transaction.create('operators', operator('o1', 'xu')))
    const said = Promise.race([
      store.create('operators', operator('o1', 'xu')),
      store.create('operators', operator('o2', 'jiang')),
      ended.then(({ committed }) => committed),
    ])
    expect(onDisk('operators')).toEqual([])
    expect(await said).toBe(false)
    expect(onDisk('operators')).toEqual(['o1'])
    expect(await ended).toEqual({ committed: false, exists: 'operators' })
    await writing
  })

  test('and that nobody is told of what the disk refused', async () => {
    isDiskWell = false
    const writing = store.create('audit', line('a'))
    const told = await Promise.allSettled([store.get('audit', 'a'), store.getMany('audit', ['a']), writing])
    expect(told.map((each) => each.status === 'rejected' && String(each.reason))).toEqual(
      told.map(() => 'Error: the disk is full'),
    )
    isDiskWell = true
    expect(await store.get('audit', 'a')).toBeUndefined()
  })
})
