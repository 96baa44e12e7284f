import { dayMs } from '../../../domain/calendar'
import { coolOffDays } from '../../../domain/member/leave'
import { openBrand, type Brand } from '../../_support/brand'

let brand: Brand
let batchNumber: number
let serial = 0
beforeAll(async () => {
  brand = await openBrand()
  const batch = await brand.mint(100)
  batchNumber = batch.number
  await brand.launch(batch.id, { limits: [{ code: 'perDay', args: { times: 1 } }] })
})
afterAll(() => brand.close())

const nextCode = () => brand.codeOf(batchNumber, serial++)
const statement = async (visitorId: string) => {
  const answer = await brand.visit(visitorId, 'member', 'statement', {})
  if (!answer.ok) throw new Error(answer.refusal.code)
  return answer.value.entries
}
const recent = async (visitorId: string) => {
  const answer = await brand.visit(visitorId, 'member', 'home', {})
  return answer.ok ? answer.value.recent : []
}

/** The entries that there can be of one item. */
const idsOf = (identity: string) => [identity, `${identity}+`]

/** How somebody came to scan an item first, and what the next person reads of them. */
const firsts: [name: string, scan: (visitorId: string, code: string) => Promise<void>, read: object][] = [
  [
    'a stranger, who never joins',
    async (visitorId, code) => void (await brand.scan(visitorId, code)),
    { byMember: false, by: '', paid: false },
  ],
  [
    'a stranger, who joins later and does not come back to it',
    async (visitorId, code) => {
      await brand.scan(visitorId, code)
      await brand.join(visitorId, '林小满')
    },
    { byMember: false, by: '', paid: false },
  ],
  [
    'a stranger, who joins without a name and is paid',
    async (visitorId, code) => {
      await brand.scan(visitorId, code)
      await brand.join(visitorId)
      await brand.scan(visitorId, code)
    },
    { byMember: true, by: '', paid: true },
  ],
  [
    'a stranger, who joins by a name and is paid',
    async (visitorId, code) => {
      await brand.scan(visitorId, code)
      await brand.join(visitorId, '高远')
      await brand.scan(visitorId, code)
    },
    { byMember: true, by: '高**', paid: true },
  ],
  [
    'a member, who is paid at once',
    async (visitorId, code) => {
      await brand.join(visitorId, '陈一')
      await brand.scan(visitorId, code)
    },
    { byMember: true, by: '陈**', paid: true },
  ],
  [
    'a member beyond the day’s limit, who is paid the day after',
    async (visitorId, code) => {
      await brand.join(visitorId, '周也')
      await brand.scan(visitorId, nextCode())
      await brand.scan(visitorId, code)
      brand.cloud.clock.advance(dayMs)
      await brand.scan(visitorId, code)
    },
    { byMember: true, by: '周**', paid: true },
  ],
]

describe.each(firsts)('an item first scanned by %s', (name, scan, read) => {
  const first = `first-${firsts.findIndex(([each]) => each === name)}`
  let code: string
  let identity: string
  beforeAll(async () => {
    identity = `${batchNumber}-${serial}`
    code = nextCode()
    await scan(first, code)
  })

  it('tells the next person who that was, as it is', async () => {
    expect((await brand.scan(`next-to-${first}`, code)).first).toMatchObject({ byYou: false, ...read })
  })

  it('stands in their own history once, by what it came to', async () => {
    const told = (await statement(first).catch(() => [])).filter(({ id }) => idsOf(identity).includes(id))
    const wasPaid = 'paid' in read && read.paid
    expect(told.map(({ points }) => points > 0)).toEqual(name.includes('never joins') ? [] : [wasPaid])
    const atHome = (await recent(first)).filter(({ id }) => idsOf(identity).includes(id))
    expect(atHome.map(({ id }) => id)).toEqual(told.map(({ id }) => id))
  })
})

it('an item that somebody else was paid for stays in the history of whoever scanned it first, with why they were not', async () => {
  const code = nextCode()
  await brand.scan('left-out', code)
  await brand.join('collects', '沈知夏')
  await brand.scan('collects', code)
  await brand.join('left-out')
  expect((await statement('left-out')).map(({ rule, points, sentence }) => [rule, points, sentence])).toEqual([
    ['notMember', 0, '扫码：桂花乌龙气泡茶（当时还没有会员卡）'],
  ])
  const { first } = await brand.scan('comes-third', code)
  expect(first).toMatchObject({ byMember: false, paid: false })
})

it('whoever has left is still somebody who had a card, and has no name', async () => {
  const code = nextCode()
  await brand.scan('leaves', code)
  await brand.join('leaves', '许晴')
  await brand.scan('leaves', code)
  expect((await brand.scan('asks-before', code)).first).toMatchObject({ byMember: true, by: '许**', paid: true })
  await brand.visit('leaves', 'member', 'askDeletion', {})
  for (let days = 0; days <= coolOffDays + 1; days += 1) {
    brand.cloud.clock.advance(dayMs)
    await brand.cloud.runJobs()
  }
  expect(brand.all('members').some(({ _id }) => _id === 'leaves')).toBe(false)
  expect((await brand.scan('asks-after', code)).first).toMatchObject({ byMember: true, by: '', paid: true })
})
