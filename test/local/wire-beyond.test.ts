import { collections } from '../../cloudfunctions/declared'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { wxFiles } from '../../cloudfunctions/adapters/wx/files'
import { wxStore } from '../../cloudfunctions/adapters/wx/store'
import { openSdkOnWire, rejection, type Loose, type SdkOnWire } from '../_support/wire'

describe('the CloudBase wire beyond the database, through the real SDK', () => {
  let opened: SdkOnWire
  let cloud: Loose
  const things = () => opened.things()

  beforeAll(async () => {
    opened = await openSdkOnWire()
    cloud = opened.cloud
  })
  beforeEach(() => opened.wire.engine.clear())
  afterEach(() => opened.faults({}))
  afterAll(() => opened.wire.close())

  describe('faults', () => {
    const write = () =>
      wxStore(opened.db, collections, { wait: async () => undefined }).transact(async (transaction) => {
        await transaction.create('counters', { _id: 'once', last: 1 })
      })

    it('of conflicts, at the write and at the commit, are ridden out by the store', async () => {
      await opened.faults({
        rules: [
          { action: 'database.insertDocument', kind: 'conflict', times: 2 },
          { action: 'database.commitTransaction', kind: 'conflict', skip: 1, times: 2 },
        ],
      })
      expect(await write()).toEqual({ committed: true, value: undefined })
      expect(opened.wire.engine.count('counters')).toBe(1)
    })

    it('of the server are passed on, with nothing written', async () => {
      await opened.faults({ rules: [{ action: 'database.insertDocument', kind: 'http500', times: 1 }] })
      await expect(write()).rejects.toBeDefined()
      expect(opened.wire.engine.count('counters')).toBe(0)
    })

    it('of the line after a commit leave it done, and a second try says so', async () => {
      await opened.faults({ rules: [{ action: 'database.commitTransaction', kind: 'lostAnswer', times: 1 }] })
      await expect(write()).rejects.toBeDefined()
      expect(await write()).toEqual({ committed: false, exists: 'counters' })
    })

    it('of a slow line take as long as they say', async () => {
      await opened.faults({ latencyMs: 40 })
      const startedAt = performance.now()
      await things().count()
      expect(performance.now() - startedAt).toBeGreaterThan(35)
    })
  })

  describe('functions', () => {
    it('are called by name, and their ends have the cloud’s codes', async () => {
      const call = (name: string) => cloud.callFunction({ name, data: { a: [1] } })
      expect((await call('echo')).result).toEqual({ echoed: { a: [1] } })
      expect(await rejection(() => call('broken'))).toMatchObject({ code: 'FUNCTIONS_EXECUTE_FAIL', errCode: -1 })
      expect(await rejection(() => call('slow'))).toMatchObject({ code: 'FUNCTIONS_TIME_LIMIT_EXCEEDED' })
      expect(await rejection(() => call('nosuch'))).toMatchObject({ code: 'FUNCTION_NOT_FOUND' })
    })
  })

  describe('files', () => {
    it('go up, get an address, come down as downloads, and go away', async () => {
      const files = wxFiles(cloud)
      const { fileId, bytes } = await files.write(
        'print/码 1.csv',
        Readable.from([Buffer.from('一,'), Buffer.from('二')]),
      )
      expect(bytes).toBe(7)
      expect(await readFile(join(opened.wire.folder, 'print', '码 1.csv'), 'utf8')).toBe('一,二')
      const answer = await fetch(encodeURI(await files.temporaryUrl(fileId)))
      expect(answer.headers.get('content-disposition')).toBe(
        `attachment; filename*=UTF-8''${encodeURIComponent('码 1.csv')}`,
      )
      expect(await answer.text()).toBe('一,二')
      expect((await cloud.downloadFile({ fileID: fileId })).fileContent.toString()).toBe('一,二')
      expect((await cloud.deleteFile({ fileList: [fileId] })).fileList[0].status).toBe(0)
      expect((await cloud.deleteFile({ fileList: [fileId] })).fileList[0].status).toBe(-503003)
      await expect(files.temporaryUrl(fileId)).rejects.toThrow('no address')
    })

    it('never leave their folder', async () => {
      const files = wxFiles(cloud)
      for (const path of ['../x', 'a/../../x', '/etc/x', 'a//x', '.draft-x', 'a\\..\\x']) {
        await expect(files.write(path, Readable.from(['x']))).rejects.toBeDefined()
      }
    })
  })
})
