import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openCode } from '../../domain/code/open'
import { sealCode } from '../../domain/code/seal'
import { mint } from '../../scripts/mint'
import { writeSynced } from '../../scripts/write-synced'
import { testKeys, testSecret } from '../domain/code/test-keys'

const folder = mkdtempSync(join(tmpdir(), 'mint-'))
const at = (name: string) => join(folder, name)
const environment = { MASHANG_CODE_KEYS: testSecret, MASHANG_ORIGIN: 'https://m.example.com' }

let said: string
beforeEach(() => {
  said = ''
  jest.spyOn(process.stderr, 'write').mockImplementation((text) => {
    said += text.toString()
    return true
  })
})
afterEach(() => jest.restoreAllMocks())
afterAll(() => rmSync(folder, { recursive: true }))

const run = (line: string, given: NodeJS.ProcessEnv = environment) =>
  mint(
    line.split(' ').map((word) => (/\.(csv|txt|pdf)$/.test(word) ? at(word) : word)),
    given,
  )

describe('the mint command', () => {
  test('writes the three files of a run, and says what it wrote', async () => {
    expect(await run('--batch 12 --size 30 --from 100 --out a.csv --bare a.txt --labels a.pdf --label-count 25')).toBe(
      0,
    )
    const codes = readFileSync(at('a.txt'), 'utf8').trimEnd().split('\n')
    expect(codes.map((code) => openCode(code, testKeys))).toEqual(
      codes.map((_, place) => ({ ok: true, value: { keyVersion: 31, batchNumber: 12, serial: 100 + place } })),
    )
    expect(codes).toHaveLength(30)
    const rows = readFileSync(at('a.csv'), 'utf8').split('\r\n')
    expect(rows).toHaveLength(32)
    expect(rows[1]).toBe(`${codes[0]},HTTPS://M.EXAMPLE.COM/C/${codes[0]},100,${codes[0]?.slice(-1)}`)
    expect(readFileSync(at('a.pdf')).subarray(0, 5).toString()).toBe('%PDF-')
    expect(said).toContain('a.csv: batch 12, serials 100 to 129, key version 31')
    expect(said).toContain('a.pdf: batch 12, serials 100 to 124')
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([])
  })

  test('prints an old batch again under its own key version', async () => {
    const key = testKeys.get(2)
    expect(await run('--batch 12 --size 2 --bare old.txt --key-version 2')).toBe(0)
    expect(readFileSync(at('old.txt'), 'utf8').split('\n')[1]).toBe(key && sealCode(key, 12, 1))
  })

  test('leaves an existing file alone without --force', async () => {
    writeFileSync(at('kept.csv'), 'kept')
    expect(await run('--batch 12 --size 2 --out kept.csv')).toBe(4)
    expect(said).toContain('kept.csv exists; --force replaces it.')
    expect(readFileSync(at('kept.csv'), 'utf8')).toBe('kept')
    expect(await run('--batch 12 --size 2 --out kept.csv --force')).toBe(0)
    expect(readFileSync(at('kept.csv'), 'utf8')).toMatch(/^code,url,serial,check\r\n/)
  })

  test.each([
    ['--size 2 --out x.csv', '--batch is missing.'],
    ['--batch 0 --size 2 --out x.csv', '--batch is a whole number from 1 to 131071.'],
    ['--batch 131072 --size 2 --out x.csv', '--batch is a whole number'],
    ['--batch 1.5 --size 2 --out x.csv', '--batch is a whole number'],
    ['--batch 1 --size 33554433 --out x.csv', '--size is a whole number from 1 to 33554432.'],
    ['--batch 1 --size 2 --from 33554431 --out x.csv', '--size is a whole number from 1 to 1.'],
    ['--batch 1 --size 2', 'Nothing to write'],
    ['--batch 1 --size 2 --out x.csv --origin ftp://x', 'not of the form https://host'],
    ['--batch 1 --size 2 --labels x.pdf --label-count 3', '--label-count is a whole number from 1 to 2.'],
    ['--batch 1 --size 2 --out x.csv --bare x.csv', 'a name of its own'],
    ['--bach 1', "Unknown option '--bach'."],
  ])('refuses %s', async (line, sentence) => {
    expect(await run(line)).toBe(2)
    expect(said).toContain(sentence)
    expect(said.trimEnd().split('\n')).toHaveLength(1)
    expect(existsSync(at('x.csv'))).toBe(false)
  })

  test.each([
    ['no secret', undefined, '', 'MASHANG_CODE_KEYS is not set.'],
    ['a malformed secret', '1:c2VjcmV0', '', 'fewer than 32 bytes'],
    ['a version it does not have', testSecret, ' --key-version 3', 'has no version 3'],
  ])('with %s says so and shows nothing of it', async (_, secret, more, sentence) => {
    expect(await run(`--batch 1 --size 2 --bare x.txt${more}`, { MASHANG_CODE_KEYS: secret })).toBe(3)
    expect(said).toContain(sentence)
    expect(said).not.toContain('c2VjcmV0')
  })

  test('asks for an origin only where links are printed', async () => {
    const given = { MASHANG_CODE_KEYS: testSecret }
    expect(await run('--batch 1 --size 2 --bare plain.txt', given)).toBe(0)
    expect(await run('--batch 1 --size 2 --out linked.csv', given)).toBe(2)
    expect(said).toContain('--origin is missing.')
  })

  test('ends as a process with its exit code, and a fault of the disk is 1', () => {
    const script = join(__dirname, '../../scripts/mint.ts')
    const args = ['--import', 'tsx', script, '--batch', '1', '--size', '1', '--bare', at('no/such/folder.txt')]
    const { status, stderr } = spawnSync(process.execPath, args, { env: { ...process.env, ...environment } })
    expect(stderr.toString()).toMatch(/^ENOENT[^\n]*\n$/)
    expect(status).toBe(1)
  })
})

test('a run that fails on its way leaves no file, whole or part', async () => {
  async function* broken() {
    yield Buffer.from('one')
    throw new Error('stop')
  }
  await expect(writeSynced(at('broken.txt'), broken())).rejects.toThrow('stop')
  expect(readdirSync(folder).filter((name) => name.startsWith('broken'))).toEqual([])
})
