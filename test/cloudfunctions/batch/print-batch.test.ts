import { createHash } from 'node:crypto'
import { openCode } from '../../../domain/code/open'
import { insist, openBrand, type Brand } from '../../_support/brand'

let brand: Brand
let batch: { id: string; number: number }
beforeAll(async () => {
  brand = await openBrand()
  batch = await brand.mint(5000)
})
afterAll(() => brand.close())

const print = (more: object, requestId?: string) =>
  brand.askDesk(
    'printBatch',
    { batchId: batch.id, form: 'csv', fromSerial: 0, count: 10, ...more },
    requestId ? { requestId } : {},
  )

/** What whoever has the link gets. */
async function downloaded(printFileId: string) {
  const { url, printFile } = await brand.desk('downloadPrintFile', { printFileId })
  const response = await brand.cloud.files.routes.request(url)
  expect(response.status).toBe(200)
  return { bytes: Buffer.from(await response.arrayBuffer()), printFile, url }
}
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

describe('a print file for a press', () => {
  it('holds every code of its range, genuine, in order, as link and as text', async () => {
    const { printFile } = insist(await print({ fromSerial: 1000, count: 2500 }))
    expect(printFile).toMatchObject({
      form: 'csv',
      fromSerial: 1000,
      toSerial: 3499,
      name: `batch-${batch.number}-1000-3499.csv`,
      downloads: 0,
    })
    const { bytes } = await downloaded(printFile.id)
    expect(bytes.length).toBe(printFile.bytes)
    expect(sha256(bytes)).toBe(printFile.sha256)

    const [header, ...rows] = bytes.toString('ascii').trimEnd().split('\r\n')
    expect(header).toBe('code,url,serial,check')
    expect(rows).toHaveLength(2500)
    for (const [at, row] of rows.entries()) {
      const [code = '', url, serial, check] = row.split(',')
      const opened = openCode(code, brand.cloud.platform.keys.all)
      expect(opened).toMatchObject({ ok: true, value: { batchNumber: batch.number, serial: 1000 + at } })
      expect([url, serial, check]).toEqual([`HTTPS://Q.QINGYU.EXAMPLE/C/${code}`, String(1000 + at), code.slice(-1)])
    }
  })

  it('is what a member scans', async () => {
    const { printFile } = insist(await print({ fromSerial: 77, count: 1 }))
    const { bytes } = await downloaded(printFile.id)
    const [, url = ''] = bytes.toString().split('\r\n')[1]?.split(',') ?? []
    expect(await brand.scan('visitor-lin', url)).toMatchObject({ verdict: 'first', product: { serial: 77 } })
  })
})

describe('a sheet of labels', () => {
  it('is a PDF, and the same request an hour later is the same file, byte by byte', async () => {
    const { printFile } = insist(await print({ form: 'labels', count: 30 }, 'request-labels'))
    expect(printFile.name).toBe(`batch-${batch.number}-0-29.pdf`)
    const first = await downloaded(printFile.id)
    expect(first.bytes.subarray(0, 5).toString()).toBe('%PDF-')
    brand.cloud.clock.advance(3_600_000)
    expect(insist(await print({ form: 'labels', count: 30 }, 'request-labels')).printFile).toEqual(printFile)
    const again = await downloaded(printFile.id)
    expect(sha256(again.bytes)).toBe(printFile.sha256)
    expect(again.bytes.equals(first.bytes)).toBe(true)
  })

  it('asked for twice at once under one request is one file that is what its record says', async () => {
    const both = await Promise.all([0, 1].map(() => print({ form: 'labels', count: 24 }, 'request-labels-twice')))
    expect(insist(both[0]!)).toEqual(insist(both[1]!))
    const { printFile } = insist(both[0]!)
    expect(sha256((await downloaded(printFile.id)).bytes)).toBe(printFile.sha256)
    expect(brand.all('printFiles').filter(({ _id }) => _id === printFile.id)).toHaveLength(1)
  })
})

describe('a download', () => {
  it('is counted on the file and the batch, and stands in the trail', async () => {
    const { printFile } = insist(await print({ fromSerial: 200 }))
    const before = (await brand.desk('getBatch', { batchId: batch.id })).batch.downloads
    await downloaded(printFile.id)
    expect((await downloaded(printFile.id)).printFile.downloads).toBe(2)
    const seen = await brand.desk('getBatch', { batchId: batch.id })
    expect(seen.batch.downloads).toBe(before + 2)
    expect(seen.printFiles.find(({ id }) => id === printFile.id)?.downloads).toBe(2)
    const { lines } = await brand.desk('listAudit', { limit: 2 })
    expect(lines).toMatchObject([
      { procedure: 'downloadPrintFile', subject: batch.id, outcome: 'done' },
      { procedure: 'downloadPrintFile', subject: batch.id, outcome: 'done' },
    ])
  })

  it('is counted once for a request that is repeated, and its link ends', async () => {
    const { printFile } = insist(await print({ fromSerial: 300 }))
    const ask = () =>
      brand.askDesk('downloadPrintFile', { printFileId: printFile.id }, { requestId: 'request-download' })
    const { url } = insist(await ask())
    expect(insist(await ask()).printFile.downloads).toBe(1)
    brand.cloud.clock.advance(3 * 3_600_000)
    expect((await brand.cloud.files.routes.request(url)).status).toBe(403)
  })

  it('is refused for a file that is not there', async () => {
    expect(await brand.askDesk('downloadPrintFile', { printFileId: 'f-none' })).toEqual({
      ok: false,
      refusal: { code: 'printFileUnknown' },
    })
  })
})

describe('a print file that cannot be', () => {
  it.each([
    ['of a batch that is not there', { batchId: '9999' }, { code: 'batchUnknown' }],
    ['beyond the end of the batch', { fromSerial: 4991 }, { code: 'rangeOutsideBatch', serialMax: 4999 }],
    ['of more labels than a printer takes', { form: 'labels', count: 2401 }, { code: 'partUnknown', partsMax: 2400 }],
  ])('%s is refused, and no file is left', async (_, more, refusal) => {
    const before = brand.all('printFiles').length
    expect(await print(more)).toEqual({ ok: false, refusal })
    expect(brand.all('printFiles')).toHaveLength(before)
  })

  it('another range under the same request is refused', async () => {
    insist(await print({ fromSerial: 400 }, 'request-reused'))
    expect(await print({ fromSerial: 500 }, 'request-reused')).toEqual({
      ok: false,
      refusal: { code: 'requestReused' },
    })
  })
})
