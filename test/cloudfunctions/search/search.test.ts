import { publicIdOf } from '../../../cloudfunctions/kernel/call/public-id'
import type { Output } from '../../../contract'
import { coolOffDays } from '../../../domain/member/leave'
import { dayMs } from '../../../domain/calendar'
import { sealFor } from '../../../cloudfunctions/kernel/ports/seal'
import { insist, openBrand, type Brand } from '../../_support/brand'
import { memberWith, putOnSale, redeemed, someAddress, type OnSale } from '../../_support/mall'

let brand: Brand
let mug: OnSale
beforeAll(async () => {
  brand = await openBrand()
  mug = await putOnSale(brand, 50)
})
afterAll(() => brand.close())

type Found = Output<'ops', 'search'>
const search = (text: string): Promise<Found> => brand.desk('search', { sought: text })
/** The desk knows members by their public ids. */
const byPublicId = new Map(['lin', 'gao', 'xu', 'chen'].map((memberId) => [publicIdOf(memberId), memberId]))
const people = async (text: string) => (await search(text)).members.map(({ memberId }) => byPublicId.get(memberId))
const orders = async (text: string) => (await search(text)).orders.map(({ id }) => id)
const bind = async (memberId: string, number: string) =>
  insist(
    await brand.visit(memberId, 'member', 'bindPhone', { code: brand.cloud.phones.codeFor(memberId, number).code }),
  )
const numberOf = (memberId: string) => brand.all('members').find(({ _id }) => _id === memberId)?.number ?? ''
const fullWidth = (text: string) => text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))

describe('a member', () => {
  beforeAll(async () => {
    await brand.join('lin', '林小满 Mai')
    await brand.join('gao', '高远')
    await bind('lin', '13800138000')
    await bind('gao', '13911118000')
  })

  it('is found by card number and id, whole phone number and the beginning of the nickname, however typed', async () => {
    const number = numberOf('lin')
    const typed = [
      ...[number, number.replace(/(.{4})/g, '$1 '), fullWidth(number)],
      ...['13800138000', '138 0013 8000', '+86 138-0013-8000', fullWidth('13800138000')],
      ...['林小', '林小满m', '林小满 MAI', '　林小满'],
      'lin',
      publicIdOf('lin'),
    ]
    for (const text of typed) expect([text, await people(text)]).toEqual([text, ['lin']])
    expect((await search('林小')).members).toEqual([
      {
        memberId: publicIdOf('lin'),
        nickname: '林**',
        number,
        tier: expect.any(String),
        phone: '138****8000',
        by: 'nickname',
      },
    ])
  })

  it('is found by the end of the phone number: four digits find all, more find fewer', async () => {
    expect((await people('8000')).sort()).toEqual(['gao', 'lin'])
    expect(await people('38000')).toEqual(['lin'])
    expect(await people('11118000')).toEqual(['gao'])
    expect(await people('28000')).toEqual([])
  })

  it('is found by the new name and number, and not by the ones before', async () => {
    insist(await brand.visit('gao', 'member', 'saveProfile', { nickname: '阿远' }))
    await bind('gao', '13722229999')
    expect([await people('高远'), await people('阿远')]).toEqual([[], ['gao']])
    expect([await people('8000'), await people('9999'), await people('13911118000')]).toEqual([['lin'], ['gao'], []])
  })

  it('who left is found by nothing any more, and leaves no finder behind', async () => {
    await brand.join('xu', '徐来风')
    await bind('xu', '13633334444')
    expect(await people('4444')).toEqual(['xu'])
    insist(await brand.visit('xu', 'member', 'askDeletion', {}))
    brand.cloud.clock.advance((coolOffDays + 1) * dayMs)
    await brand.cloud.runJobs()
    // Scans that were on their way are waited for before anything is taken apart.
    brand.cloud.clock.advance(dayMs)
    await brand.cloud.runJobs()
    for (const text of ['徐来', '4444', '13633334444', 'xu']) expect(await people(text)).toEqual([])
    expect(brand.all('memberNumbers').map(({ memberId }) => memberId)).not.toContain('xu')
    expect(brand.all('phoneTails').map(({ memberId }) => memberId)).not.toContain('xu')
  })

  it('from before there were finders is found once the timer has been there', async () => {
    const { store } = brand.cloud.platform
    const tail = brand.all('phoneTails').find(({ memberId }) => memberId === 'lin')!
    await store.updateIf('memberNumbers', numberOf('lin'), {}, { drop: ['name'] })
    await store.remove('phoneTails', tail._id)
    await store.remove('progress', 'member-finders')
    expect([await people('林小'), await people('8000')]).toEqual([[], []])
    await brand.cloud.runJobs()
    expect([await people('林小'), await people('8000')]).toEqual([['lin'], ['lin']])
  })

  it('is found whichever keys the number was marked under', () => {
    const older = new Map([[1, new Uint8Array(32).fill(1)]])
    const newer = new Map([[2, new Uint8Array(32).fill(2)], ...older])
    const [mark] = sealFor(older).fingerprints('phoneTail', '8000')
    expect(sealFor(newer).fingerprints('phoneTail', '8000')).toContain(mark)
  })
})

describe('an order', () => {
  let orderId: string
  beforeAll(async () => {
    await memberWith(brand, 'chen', 1_000)
    orderId = (await redeemed(brand, 'chen', mug)).order.id
  })

  it('is found by its number at once, and by its recipient’s phone or its end once the timer has made it', async () => {
    expect(await orders(orderId.toLowerCase())).toEqual([orderId])
    await brand.cloud.runJobs()
    const { phone } = someAddress
    for (const text of [orderId, phone, phone.slice(-4), phone.slice(-5), phone.slice(-8)])
      expect([text, await orders(text)]).toEqual([text, [orderId]])
    // The same last four digits under others before them are somebody else’s.
    expect(await orders(`9${phone.slice(-4)}`)).toEqual([])
  })

  it('is found by its parcel once it was sent, and by another recipient once it was readdressed', async () => {
    const address = { ...someAddress, phone: '13566667777' }
    insist(await brand.visit('chen', 'mall', 'changeOrderAddress', { orderId, address }))
    expect([await orders('13566667777'), await orders(someAddress.phone)]).toEqual([[orderId], []])
    await brand.desk('packOrders', { orderIds: [orderId] })
    await brand.desk('shipOrder', { orderId, carrier: '顺丰', number: 'SF1400128877001' })
    for (const text of ['SF1400128877001', 'sf 1400 1288 77001']) expect(await orders(text)).toEqual([orderId])
  })

  it('is found by a parcel from the warehouse’s sheet', async () => {
    const second = (await redeemed(brand, 'chen', mug)).order.id
    await brand.desk('packOrders', { orderIds: [second] })
    await brand.desk('importTracking', { csv: `订单号,快递公司,运单号\n${second},中通,ZT78451200001234\n` })
    expect(await orders('ZT78451200001234')).toEqual([second])
  })

  it('from before orders were marked is found once the timer has been there', async () => {
    const { store } = brand.cloud.platform
    for (const { _id } of brand.all('orderMarks')) await store.remove('orderMarks', _id)
    await store.remove('progress', 'order-marks')
    expect(await orders('13566667777')).toEqual([])
    await brand.cloud.runJobs()
    expect(await orders('13566667777')).toEqual([orderId])
  })
})

describe('a code', () => {
  it('is named with its product, a forgery as one, and anything else not at all', async () => {
    const batch = await brand.mint(10)
    const code = brand.codeOf(batch.number, 3)
    expect((await search(code)).code).toMatchObject({ verdict: 'first', productName: expect.stringMatching(/./) })
    expect((await search(code.toLowerCase())).code).toMatchObject({ verdict: 'first' })
    const forged = `${code.slice(0, 8)}${code[8] === 'A' ? 'B' : 'A'}${code.slice(9)}`
    expect((await search(forged)).code?.verdict).toMatch(/notOurs|mistyped/)
    for (const text of ['林小', '13800138000', 'https://example.com/x', '🎁🎁'])
      expect((await search(text)).code).toBeNull()
  })
})

describe('the search', () => {
  it.each(['{}', '50%', '\u0000x', '🎁🎁', 'D'.repeat(200), '^.*$', '林\ud800'])('%j is no fault', async (text) => {
    const answer = await brand.askDesk('search', { sought: text })
    expect(answer.ok || answer.refusal.code === 'malformed').toBe(true)
  })

  it('leaves one line about whom it showed', async () => {
    brand.cloud.clock.advance(dayMs)
    const linesOf = async (text: string) => {
      const lines = () => brand.all('audit').filter(({ procedure }) => procedure === 'search').length
      const before = lines()
      await search(text)
      return lines() - before
    }
    expect([await linesOf('林小'), await linesOf('没有这个人')]).toEqual([1, 0])
    const told = expect.objectContaining({ procedure: 'search', subject: 'lin', outcome: 'done' })
    expect(brand.all('audit')).toContainEqual(told)
  })
})
