import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import type { FolderFiles } from '../../local/embedded/files'
import { folderFiles } from '../../local/embedded/files'

describe('files in a folder', () => {
  let folder: string
  let files: FolderFiles
  let now: number

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'mashang-files-'))
    now = 1_000_000
    files = folderFiles({ folder, now: () => now, linkLifeMs: 1000, bytesMax: 100 })
  })
  afterEach(() => rm(folder, { recursive: true }))

  const write = (path: string, ...chunks: string[]) =>
    files.write(path, Readable.from(chunks.map((chunk) => Buffer.from(chunk))))
  const fetched = (path: string) => files.routes.request(encodeURI(path))

  it('are written, replaced and downloaded under their name', async () => {
    await write('a/b.csv', 'old')
    const { fileId, bytes } = await write('a/b.csv', '新', 'er')
    expect(bytes).toBe(5)
    const answer = await fetched(await files.temporaryUrl(fileId))
    expect(answer.headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''b.csv")
    expect(await answer.text()).toBe('新er')
    expect(await files.removeById(fileId)).toBe(true)
    expect(await files.exists(fileId)).toBe(false)
  })

  it('are served to those with a fresh and untouched address only', async () => {
    const { fileId } = await write('a.txt', 'x')
    await write('b.txt', 'y')
    const address = await files.temporaryUrl(fileId)
    expect((await fetched(address)).status).toBe(200)
    const [, , token = '', name] = address.split('/')
    const [claim = '', mark = ''] = token.split('.')
    const forged = Buffer.from(claim, 'base64url').toString().replace('a.txt', 'b.txt')
    const forgedClaim = Buffer.from(forged).toString('base64url')
    for (const bad of [`${forgedClaim}.${mark}`, claim, `${claim}.`, 'x.y']) {
      expect((await fetched(`/files/${bad}/${name}`)).status).toBe(403)
    }
    now += 1001
    expect((await fetched(address)).status).toBe(403)
  })

  it('that are too long or break off leave nothing behind', async () => {
    await expect(write('big', 'x'.repeat(60), 'x'.repeat(60))).rejects.toThrow('at most 100 bytes')
    const breaking = async function* () {
      yield Buffer.from('half')
      throw new Error('the source broke')
    }
    await expect(files.write('half', breaking())).rejects.toThrow('the source broke')
    expect(await readdir(folder)).toEqual([])
  })

  it.each(['', '/a', 'a/', 'a//b', '.', '..', '../a', 'a/../b', 'a/./b', '.hidden', 'a\\b', 'a\0b', 'x'.repeat(256)])(
    'are never at %j',
    async (path) => {
      await expect(write(path, 'x')).rejects.toThrow(RangeError)
    },
  )
})
