import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { dayMs } from '../../domain/calendar'
import { insist, openBrand, type Brand } from '../_support/brand'

/** All bytes of a folder's files, as one text in which ASCII and UTF-8 are found alike. */
const bytesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name, parentPath }) => name + readFileSync(join(parentPath, name), 'latin1'))
    .join('\n')

const timesIn = (bytes: string, text: string) => bytes.split(Buffer.from(text).toString('latin1')).length - 1

describe('somebody who has left', () => {
  let folder: string
  let brand: Brand
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'mashang-erased-'))
    brand = await openBrand({ folder })
  })
  afterAll(async () => {
    await brand.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const id = 'oErasedPersonsOpenId'
  const nickname = '阿澜要走了'
  const city = '城市要忘记'
  const words = '这句话只有要走的人说过'

  /** A life that writes the same documents again and again, as lives do: old versions are what stays behind. */
  async function live(): Promise<string[]> {
    const batch = await brand.mint(200)
    await brand.launch(batch.id, { reward: { code: 'fixed', args: { points: 20 } } })
    await brand.join(id, nickname)
    const { code, number: phone } = brand.cloud.phones.codeFor(id)
    insist(await brand.visit(id, 'member', 'bindPhone', { code }))
    for (let serial = 0; serial < 60; serial += 1) {
      await brand.scan(id, brand.codeOf(batch.number, serial))
      insist(await brand.visit(id, 'member', 'saveProfile', { city: `${city}${serial}` }))
      await brand.join(`neighbour-${serial}`, `邻居${serial}`)
    }
    await brand.desk('adjustPoints', { memberId: id, points: 3, reason: `${words}：${nickname}，${phone}` })
    await brand.askDesk('adjustPoints', { memberId: id, points: -9_999, reason: words })
    return [id, nickname, city, words, phone]
  }

  it('is in no file of the data folder: not in a document, a free page, a gap or the log', async () => {
    const traces = await live()
    await brand.cloud.engine.durable()
    const before = bytesIn(folder)
    expect(traces.filter((trace) => timesIn(before, trace) === 0)).toEqual([])
    insist(await brand.visit(id, 'member', 'askDeletion', {}))
    for (const ms of [7 * dayMs + 60_000, 60_000, 60_000]) {
      brand.cloud.clock.advance(ms)
      await brand.cloud.runJobs()
    }
    expect(brand.all('deletions')).toEqual([])
    const after = bytesIn(folder)
    expect(Object.fromEntries(traces.map((trace) => [trace, timesIn(after, trace)]))).toEqual(
      Object.fromEntries(traces.map((trace) => [trace, 0])),
    )
    expect(timesIn(after, '邻居7')).toBeGreaterThan(0)
  }, 120_000)
})
