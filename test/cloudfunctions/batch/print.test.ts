import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bareCodes } from '../../../cloudfunctions/batch/print/bare'
import { csvPrint } from '../../../cloudfunctions/batch/print/csv'
import { labelSheets, labelsInPage } from '../../../cloudfunctions/batch/print/labels'
import { withoutGuards } from '../../../contract/sheet/cell'
import { parseSheet, withPlainEnds } from '../../../contract/sheet/parse'
import { writeSheet } from '../../../contract/sheet/write'
import { serialMax } from '../../../domain/code/key'
import { formatCode } from '../../../domain/code/alphabet'
import { openCode } from '../../../domain/code/open'
import { resolveScan } from '../../../domain/code/resolve'
import { sealCode } from '../../../domain/code/seal'
import { testKey, testKeys } from '../../domain/code/test-keys'

const origin = 'https://m.example.com'
const run = { key: testKey, batchNumber: 12, fromSerial: 0, count: 10, origin }

const collect = async (chunks: AsyncIterable<Uint8Array>) => {
  const all: Uint8Array[] = []
  for await (const chunk of chunks) all.push(chunk)
  return all
}

const textOf = (chunks: Uint8Array[]) => Buffer.concat(chunks).toString('latin1')

describe('the CSV of a run', () => {
  test('is its header and one row a serial, ended as RFC 4180 says, without a byte order mark', async () => {
    const text = textOf(await collect(csvPrint({ ...run, fromSerial: 98, count: 3 })))
    const rows = [98, 99, 100].map((serial) => {
      const code = sealCode(testKey, 12, serial)
      return `${code},HTTPS://M.EXAMPLE.COM/C/${code},${serial},${code.slice(-1)}\r\n`
    })
    expect(text).toBe(`code,url,serial,check\r\n${rows.join('')}`)
  })

  test('has nothing that a spreadsheet would run or change, and reads back as any sheet does', async () => {
    const text = textOf(await collect(csvPrint({ ...run, count: 2_000 })))
    const rows = text
      .trim()
      .split('\r\n')
      .map((line) => line.split(','))
    expect(writeSheet(rows)).toBe(`\ufeff${text}`)
    const read = parseSheet(withPlainEnds(text), ',', { linesMax: 2_001 })
    expect(read.ok && read.value.map(({ cells }) => cells.map(withoutGuards))).toEqual(rows)
  })

  test('holds links that resolve and open to their serials, over every chunk edge and digit count', async () => {
    const count = 20_000
    const fromSerial = serialMax - count + 1
    for (const [first, total] of [
      [0, 20_000],
      [99_990, 20],
      [fromSerial, count],
    ] as const) {
      const lines = textOf(await collect(csvPrint({ ...run, fromSerial: first, count: total }))).split('\r\n')
      expect(lines).toHaveLength(total + 2)
      const wrong = lines.slice(1, -1).filter((line, row) => {
        const [code = '', url = '', serial, check] = line.split(',')
        const resolved = resolveScan(url, [origin])
        const opened = resolved.kind === 'code' && resolved.code === code && openCode(resolved.code, testKeys)
        return (
          !opened ||
          !opened.ok ||
          opened.value.serial !== first + row ||
          `${first + row}` !== serial ||
          check !== code[19]
        )
      })
      expect(wrong).toEqual([])
    }
  })

  test.each(['http://localhost:8080', 'https://a.cn', 'https://brand-7.example.com:65535'])(
    'keeps its columns with the origin %s',
    async (other) => {
      const [, row = ''] = textOf(await collect(csvPrint({ ...run, origin: other, count: 1 }))).split('\r\n')
      const code = sealCode(testKey, 12, 0)
      expect(row).toBe(`${code},${other.toUpperCase()}/C/${code},0,${code.slice(-1)}`)
    },
  )

  test('comes in chunks that do not grow with it, each the reader’s to keep, and says how far it is', async () => {
    const progress: number[] = []
    const chunks = await collect(
      csvPrint({ ...run, count: 50_000, onProgress: (done, total) => progress.push(done / total) }),
    )
    expect(Math.max(...chunks.map((chunk) => chunk.length))).toBeLessThan(1_000_000)
    expect(chunks.length).toBeGreaterThan(5)
    expect(progress).toEqual([...progress].sort((left, right) => left - right))
    expect(progress.at(-1)).toBe(1)
    const codes = textOf(chunks)
      .split('\r\n')
      .slice(1, -1)
      .map((line) => line.slice(0, 20))
    expect(new Set(codes).size).toBe(50_000)
  })

  test.each([
    ['an origin with a path', { origin: 'https://m.example.com/x' }],
    ['an origin with a comma', { origin: 'https://m.example.com,x' }],
    ['an origin of another scheme', { origin: 'ftp://m.example.com' }],
    ['no origin', { origin: '' }],
    ['no serials', { count: 0 }],
    ['serials past the last', { fromSerial: serialMax, count: 2 }],
    ['batch 0', { batchNumber: 0 }],
  ])('refuses %s', async (_, change) => {
    await expect(collect(csvPrint({ ...run, ...change }))).rejects.toThrow()
  })
})

test('bare codes are one a line, in order', async () => {
  const lines = textOf(await collect(bareCodes({ ...run, fromSerial: 5, count: 40_000 }))).split('\n')
  expect(lines).toHaveLength(40_001)
  for (const at of [0, 32_767, 32_768, 39_999]) expect(lines[at]).toBe(sealCode(testKey, 12, 5 + at))
})

describe('a label sheet', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sheet-'))
  afterAll(() => rmSync(folder, { recursive: true }))

  interface Symbol {
    text: string
    level: string
    left: number
    right: number
    top: number
    bottom: number
    modules: number
  }
  interface Sheet {
    info: { Title: string; CreationDate: string }
    pages: { texts: { text: string; top: number }[]; symbols: Symbol[] }[]
  }

  /** Reads the sheet back with pdf.js and a barcode decoder, in a process of their own. */
  const read = (chunks: Uint8Array[]): Sheet => {
    const path = join(folder, 'sheet.pdf')
    writeFileSync(path, Buffer.concat(chunks))
    return JSON.parse(
      execFileSync(process.execPath, ['--import', 'tsx', join(__dirname, 'read-sheet.mts'), path]).toString(),
    )
  }

  const labels = { ...run, fromSerial: 995, count: labelsInPage + 2, printedAt: Date.UTC(2024, 5, 1) }
  const codes = Array.from({ length: labels.count }, (_, place) => sealCode(testKey, 12, 995 + place))

  let sheet: Sheet
  beforeAll(async () => {
    sheet = read(await collect(labelSheets(labels)))
  }, 60_000)

  test('prints, by its own vectors, symbols that scan to each code, with level Q', () => {
    const { info, pages } = sheet
    expect(info).toMatchObject({ Title: 'Batch 12', CreationDate: expect.stringContaining('20240601') })
    expect(pages.map(({ symbols }) => symbols.length)).toEqual([labelsInPage, 2])
    const symbols = pages.flatMap((page) => page.symbols)
    expect(symbols.map(({ text }) => text).sort()).toEqual(
      codes.map((code) => `HTTPS://M.EXAMPLE.COM/C/${code}`).sort(),
    )
    for (const { level } of symbols) expect(level).toBe('Q')
  })

  test('keeps the quiet zone: four squares around each symbol hold no text and no neighbour', () => {
    const [{ texts, symbols } = { texts: [], symbols: [] }] = sheet.pages
    for (const { left, right, top, bottom, modules } of symbols) {
      const zone = (4 * (right - left)) / modules
      const below = texts.filter((text) => text.top > top).map((text) => text.top - bottom)
      expect(Math.min(...below)).toBeGreaterThanOrEqual(zone)
      const beside = symbols.filter((other) => Math.abs(other.top - top) < 1 && other.left > right)
      for (const other of beside) expect(other.left - right).toBeGreaterThanOrEqual(2 * zone)
    }
  })

  test('prints the code in groups, the serial, and what page of what it is', () => {
    const { pages } = sheet
    const texts = pages.map((page) => page.texts.map(({ text }) => text).join(' '))
    expect(texts[0]).toMatch(/^Batch 12 +serials 995 to 1018 +page 1 of 2/)
    expect(texts[1]).toMatch(/^Batch 12 +serials 1019 to 1020 +page 2 of 2/)
    for (const [place, code] of codes.entries())
      expect(texts[Math.floor(place / labelsInPage)]).toContain(`${formatCode(code)} No. ${995 + place}`)
  })

  test('is the same file for the same run and time, and streams page by page', async () => {
    const done: number[] = []
    const chunks = await collect(
      labelSheets({ ...labels, count: 60, onProgress: (labelsDone) => done.push(labelsDone) }),
    )
    expect(done).toEqual([24, 48, 60])
    expect(chunks.length).toBeGreaterThanOrEqual(3)
    expect(Math.max(...chunks.map((chunk) => chunk.length))).toBeLessThan(100_000)
    expect(Buffer.concat(await collect(labelSheets({ ...labels, count: 60 })))).toEqual(Buffer.concat(chunks))
  })

  test('refuses an origin it could not print', async () => {
    await expect(collect(labelSheets({ ...labels, origin: 'https://码.example.com' }))).rejects.toThrow('origin')
  })
})
