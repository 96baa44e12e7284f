import { insist, openBrand, type Brand } from '../../_support/brand'

let brand: Brand
let batch: { id: string; number: number }

beforeAll(async () => {
  brand = await openBrand()
  batch = await brand.mint(500)
  await brand.launch(batch.id, {})
  await brand.join('visitor-lin', '林小满')
  await brand.join('visitor-chen', '陈屿')
})
afterAll(() => brand.close())

const scan = async (visitorId: string, scanned: string, requestId?: string) =>
  insist(await brand.visit(visitorId, 'code', 'scan', { scanned }, requestId ? { requestId } : {}))

describe('a first scan', () => {
  it('pays, says genuine, and stands on the card', async () => {
    const found = await scan('visitor-lin', brand.codeOf(batch.number, 0))
    expect(found).toMatchObject({ verdict: 'first', genuine: true, unpaid: null })
    expect(found.award).toMatchObject({ points: 10, pointsBefore: 0, pointsAfter: 10, growthAfter: 10 })
    expect(found.card?.points).toBe(10)
    const home = insist(await brand.visit('visitor-lin', 'member', 'home', {}))
    expect(home.card?.points).toBe(10)
    expect(home.recent[0]).toMatchObject({ points: 10, sentence: '扫码得积分：桂花乌龙气泡茶（测试活动）' })
  })

  it('answers the same again to the same request', async () => {
    const code = brand.codeOf(batch.number, 1)
    const once = await scan('visitor-lin', code, 'request-0001')
    const again = await scan('visitor-lin', code, 'request-0001')
    expect(again).toEqual(once)
  })
})

describe('a second scan', () => {
  it('pays nothing and says when, where and by whom it was first scanned', async () => {
    const code = brand.codeOf(batch.number, 2)
    await scan('visitor-lin', code)
    const byMe = await scan('visitor-lin', code)
    expect(byMe).toMatchObject({ verdict: 'seenBefore', genuine: true, award: null, unpaid: { reason: 'alreadyPaid' } })
    expect(byMe.first).toMatchObject({ byYou: true, where: '浙江省杭州市', times: 2 })
    const byOther = await scan('visitor-chen', code)
    expect(byOther.first).toMatchObject({ byYou: false, by: '林**', times: 3 })
    expect(byOther.sentence).toContain('在浙江省杭州市首次扫过，一共扫了 3 次')
  })
})
