import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { found } from '../../scripts/found'
import { logoOf, startUnfounded } from '../_support/unfounded'

jest.setTimeout(60_000)

const folder = mkdtempSync(join(tmpdir(), 'found-'))
const at = (name: string) => join(folder, name)
let cloud: Awaited<ReturnType<typeof startUnfounded>>
let said: string

const fields = {
  trade: 'liquor',
  name: '老窖坊',
  slogan: '慢慢来',
  logo: 'logo.png',
  accent: '#8C1C13',
  codeOrigin: 'https://m.maker.example',
  phone: '400-800-1234',
  hours: '每天 9:00–21:00',
  privacyEmail: 'privacy@maker.example',
  company: '老窖坊有限公司',
  adminName: '管事的',
  account: 'boss',
}

const write = (name: string, change: object = {}) => {
  writeFileSync(at(name), JSON.stringify({ ...fields, ...change }))
  return at(name)
}

const run = (file: string, environment: NodeJS.ProcessEnv = {}) =>
  found(
    ['--desk', `${cloud.url}/desk/`, '--from', file],
    { MASHANG_FOUNDING_SECRET: cloud.secret, MASHANG_ADMIN_PASSWORD: 'correct horse battery', ...environment },
    false,
  )

beforeAll(async () => {
  cloud = await startUnfounded()
  writeFileSync(at('logo.png'), Buffer.from(await logoOf(0x8c1c13ff), 'base64'))
})
afterAll(async () => {
  await cloud.close()
  rmSync(folder, { recursive: true })
})
beforeEach(() => {
  said = ''
  jest.spyOn(process.stderr, 'write').mockImplementation((text) => {
    said += text.toString()
    return true
  })
})
afterEach(() => jest.restoreAllMocks())

describe('the founding command', () => {
  it('says what is missing, and sends nothing', async () => {
    expect(await run(write('half.json', { company: undefined, hours: undefined }))).toBe(2)
    expect(said).toBe('Missing: hours, company.\n')
    expect(await run(write('trade.json', { trade: 'shoes' }))).toBe(2)
    expect(await run(write('logo.json', { logo: 'brand.json' }))).toBe(2)
    expect(await run(at('nowhere.json'))).toBe(2)
    expect(await run(write('brand.json'), { MASHANG_FOUNDING_SECRET: undefined })).toBe(2)
  })

  it('says why the cloud refuses', async () => {
    expect(await run(write('brand.json'), { MASHANG_FOUNDING_SECRET: 'x'.repeat(43) })).toBe(3)
    expect(said).toContain('This link is not the right one')
    expect(await run(write('brand.json'), { MASHANG_ADMIN_PASSWORD: 'password' })).toBe(3)
  })

  it('founds the brand, says so again of the same file, and refuses another', async () => {
    const file = write('brand.json')
    expect([await run(file), await run(file)]).toEqual([0, 0])
    expect(said).toBe('老窖坊 is founded; sign in as boss.\n'.repeat(2))
    expect(await run(write('other.json', { name: '别家' }))).toBe(3)
    expect(said).toContain('founded already')
    const home = await cloud.ask('member', 'home', {}, { visitorId: 'visitor-first' })
    expect(home).toMatchObject({
      value: { brand: { name: '老窖坊', item: { unit: 'bottle', codePlace: 'underCoating', use: 'drink' } } },
    })
  })

  it('says where no cloud answers', async () => {
    expect(
      await found(
        ['--desk', 'http://127.0.0.1:9/', '--from', write('brand.json')],
        { MASHANG_FOUNDING_SECRET: cloud.secret, MASHANG_ADMIN_PASSWORD: 'correct horse battery' },
        false,
      ),
    ).toBe(1)
  })
})
