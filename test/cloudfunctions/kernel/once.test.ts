import { createHash } from 'node:crypto'
import { wholeBrand } from '../../../domain/operator/abilities'
import { insist, openBrand, type Brand } from '../../_support/brand'
import { openSession, openSessionWith } from '../../_support/callers'
import { dayMs } from '../../../domain/calendar'

let brand: Brand
let productId: string
beforeAll(async () => {
  brand = await openBrand()
  productId = (await brand.desk('listProducts', {})).products[0]!.id
})
afterAll(() => brand.close())

const passwordOf = (account: string) => brand.settings.signIns.find((each) => each.account === account)?.password ?? ''
const minted = (label: string) => brand.all('batches').filter((batch) => batch.label === label)
const mint = (label: string, requestId: string, more: { size?: number; token?: string } = {}) =>
  brand.askDesk(
    'mintBatch',
    { productId, label, size: more.size ?? 100 },
    { requestId, ...(more.token ? { token: more.token } : {}) },
  )
const auditOf = (requestId: string) => brand.all('audit').filter(({ _id }) => _id.split(':')[1] === requestId)

describe('a command sent twice under one request id', () => {
  it('is done once and answered alike, later too', async () => {
    const first = await mint('同一批', 'request-once-1')
    expect(first).toMatchObject({ ok: true })
    expect(first).not.toHaveProperty('repeated')
    brand.cloud.clock.advance(60_000)
    expect(await mint('同一批', 'request-once-1')).toEqual({ ...first, repeated: true })
    expect(minted('同一批')).toHaveLength(1)
    expect(auditOf('request-once-1')).toHaveLength(1)
  })

  it('is done once when both arrive at the same moment, and by twenty as well', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => mint('同时到', 'request-once-2')))
    expect(new Set(answers.map((answer) => JSON.stringify(insist(answer)))).size).toBe(1)
    expect(answers.filter((answer) => 'repeated' in answer)).toHaveLength(answers.length - 1)
    expect(answers[0]).toMatchObject({ ok: true, value: { batch: { label: '同时到' } } })
    expect(minted('同时到')).toHaveLength(1)
  })

  it('is refused where the second says something else, and the first stays', async () => {
    insist(await mint('先来的', 'request-once-3'))
    expect(await mint('先来的', 'request-once-3', { size: 101 })).toEqual({
      ok: false,
      refusal: { code: 'requestReused' },
    })
    expect(minted('先来的')).toMatchObject([{ size: 100 }])
    expect(
      auditOf('request-once-3')
        .map(({ outcome }) => outcome)
        .sort(),
    ).toEqual(['done', 'requestReused'])
  })

  it('is another operator’s own command under that operator’s hand', async () => {
    const token = await openSessionWith(brand, 'second', [{ role: 'admin', scope: wholeBrand }], '李岸')
    insist(await mint('两个人', 'request-once-4'))
    insist(await mint('两个人', 'request-once-4', { token }))
    expect(
      minted('两个人')
        .map(({ mintedBy }) => mintedBy)
        .sort(),
    ).toEqual(['周岚', '李岸'].sort())
  })

  it('never lets another operator’s request id write over a product or a draft', async () => {
    const token = await openSession(brand, 'second')
    const fields = { name: '白桃乌龙', tagline: '', picture: 'lime-jasmine' }
    const requestId = 'request-once-5'
    insist(await brand.askDesk('saveProduct', { ...fields, gtin: '6901234567922' }, { requestId }))
    const other = { ...fields, name: '别的', gtin: '6901234567939' }
    expect(await brand.askDesk('saveProduct', other, { requestId, token })).toEqual({
      ok: false,
      refusal: { code: 'requestReused' },
    })
    expect(brand.all('products').find(({ _id }) => _id === `p-${requestId}`)?.name).toBe('白桃乌龙')
  })
})

describe('a command that was refused', () => {
  it('keeps nothing, and may be sent again under the same id once it can be done', async () => {
    const fields = { name: '龙井', tagline: '', picture: 'lime-jasmine', gtin: '6901234567946' }
    const requestId = 'request-once-6'
    const wrong = { ...fields, id: 'p-none', version: 1 }
    expect(await brand.askDesk('saveProduct', wrong, { requestId })).toEqual({
      ok: false,
      refusal: { code: 'productUnknown' },
    })
    expect(brand.all('requests').some(({ _id }) => _id.endsWith(requestId))).toBe(false)
    expect(insist(await brand.askDesk('saveProduct', fields, { requestId })).product.name).toBe('龙井')
  })
})

describe('the trail', () => {
  it('has one line for every command, done or refused, newest first, by whom and to what', async () => {
    const { batch } = insist(await mint('留痕', 'request-trail-1'))
    await brand.askDesk('thawBatch', { batchId: batch.id, version: batch.version }, { requestId: 'request-trail-2' })
    await brand.askDesk('activateBatch', { batchId: batch.id }, { requestId: 'request-trail-3' })
    const { lines } = await brand.desk('listAudit', { limit: 3 })
    expect(
      lines.map(({ procedure, outcome, subject, operatorName }) => [procedure, outcome, subject, operatorName]),
    ).toEqual([
      ['activateBatch', 'malformed', batch.id, '周岚'],
      ['thawBatch', 'batchTransitionRefused', batch.id, '周岚'],
      ['mintBatch', 'done', batch.id, '周岚'],
    ])
    expect(JSON.parse(lines[2]!.input)).toEqual({ productId, label: '留痕', size: 100 })
  })

  it('has no line for a look', async () => {
    const before = brand.all('audit').length
    await brand.desk('listBatches', {})
    await brand.desk('whoAmI', {})
    expect(brand.all('audit')).toHaveLength(before)
  })

  it('never holds a password, done, refused or malformed; nor does anything else that is kept', async () => {
    const token = await openSession(brand, 'clerk')
    const passwords = { oldPassword: passwordOf('clerk'), newPassword: 'a secret that is nobody’s business' }
    const wrong = { ...passwords, oldPassword: 'another secret that is nobody’s business' }
    await brand.askDesk('changePassword', wrong, { requestId: 'request-secret-1', token })
    await brand.askDesk('changePassword', passwords, { requestId: 'request-secret-2', token })
    await brand.askDesk('changePassword', { ...wrong, newPassword: 5 }, { requestId: 'request-secret-3', token })
    expect(brand.all('audit').filter(({ _id }) => _id.includes('request-secret'))).toHaveLength(3)
    for (const collection of ['audit', 'requests', 'operators', 'sessions', 'guards'] as const)
      for (const secret of [...Object.values(passwords), wrong.oldPassword])
        expect(JSON.stringify(brand.all(collection))).not.toContain(secret)
  })

  it('tells the same command with another password from the first, and keeps no fast fingerprint of either', async () => {
    const requestId = 'request-secret-4'
    const token = await openSession(brand, 'campaign')
    const first = { oldPassword: passwordOf('campaign'), newPassword: 'first of all passwords' }
    const done = await brand.askDesk('changePassword', first, { requestId, token })
    expect(await brand.askDesk('changePassword', first, { requestId, token })).toEqual({ ...done, repeated: true })
    const other = { ...first, newPassword: 'another of all passwords' }
    expect(await brand.askDesk('changePassword', other, { requestId, token })).toEqual({
      ok: false,
      refusal: { code: 'requestReused' },
    })
    const hashes = brand.all('requests').map(({ inputHash }) => inputHash)
    for (const text of [JSON.stringify(['changePassword', first]), JSON.stringify(first)])
      expect(hashes).not.toContain(createHash('sha256').update(text).digest('base64url'))
  })

  it('cuts an endless input short', async () => {
    await brand.askDesk('mintBatch', { productId, label: 'x'.repeat(50_000), size: 1 }, { requestId: 'request-long-1' })
    const [line] = auditOf('request-long-1')
    expect(line?.outcome).toBe('malformed')
    expect(line?.input.length).toBeLessThanOrEqual(2000)
  })
})

describe('a request long forgotten', () => {
  it('is not done a second time under its old id', async () => {
    const fields = { name: '大红袍', tagline: '', picture: 'lime-jasmine', gtin: '6901234567953' }
    const requestId = 'request-old-1'
    insist(await brand.askDesk('saveProduct', fields, { requestId }))
    brand.cloud.clock.advance(8 * dayMs)
    await brand.cloud.runJobs()
    expect(brand.all('requests').some(({ _id }) => _id.endsWith(requestId))).toBe(false)
    expect(await brand.askDesk('saveProduct', { ...fields, name: '旧请求' }, { requestId })).toMatchObject({
      ok: false,
    })
    expect(brand.all('products').find(({ _id }) => _id === `p-${requestId}`)).toMatchObject({
      name: '大红袍',
      version: 1,
    })
  })
})
