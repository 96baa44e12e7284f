import { publicIdOf } from '../../../cloudfunctions/kernel/call/public-id'
import { openBrand, type Brand } from '../../_support/brand'

let brand: Brand
beforeAll(async () => {
  brand = await openBrand()
  for (let each = 0; each < 3; each += 1) await brand.mint(10)
})
afterAll(() => brand.close())

const mintings = () => brand.all('audit').filter(({ procedure }) => procedure === 'mintBatch').length
const linesOf = (asked: object) => brand.desk('listAudit', asked)

test('a trail is read by command, by operator and both, each with its total', async () => {
  const all = await linesOf({ limit: 100 })
  expect(all).toMatchObject({ total: all.lines.length, totalIsMore: false })
  const minted = await linesOf({ command: 'mintBatch', limit: 2 })
  expect(minted.lines.map(({ procedure }) => procedure)).toEqual(['mintBatch', 'mintBatch'])
  expect(minted).toMatchObject({ total: mintings(), totalIsMore: false, next: expect.any(String) })

  const { operators } = await brand.desk('listOperators', {})
  const totals = await Promise.all(
    operators.map(async ({ id }) => {
      const [own, ownMinted] = [
        await linesOf({ operatorId: id }),
        await linesOf({ operatorId: id, command: 'mintBatch' }),
      ]
      return [own.total, ownMinted.total] as const
    }),
  )
  expect(totals.reduce((sum, [own]) => sum + own, 0)).toBe(all.total)
  expect(totals.reduce((sum, [, own]) => sum + own, 0)).toBe(mintings())
  expect(await linesOf({ operatorId: 'nobody' })).toMatchObject({ lines: [], total: 0 })
})

test('a span of time takes its beginning and leaves out its end', async () => {
  const { lines } = await linesOf({ command: 'mintBatch' })
  const at = lines[0]!.at
  const atThatMoment = lines.filter((line) => line.at === at).length
  expect(await linesOf({ command: 'mintBatch', from: at, to: at + 1 })).toMatchObject({ total: atThatMoment })
  expect(await linesOf({ command: 'mintBatch', from: at + 1 })).toMatchObject({ total: 0 })
  expect(await linesOf({ command: 'mintBatch', to: at })).toMatchObject({ total: mintings() - atThatMoment })
})

test('members are counted, and found by when they joined', async () => {
  await brand.join('visitor-early')
  const joinedAt = brand.cloud.clock.now()
  brand.cloud.clock.advance(60_000)
  await brand.join('visitor-late')
  expect(await brand.desk('listMembers', { limit: 1 })).toMatchObject({ total: 2, totalIsMore: false })
  const late = await brand.desk('listMembers', { from: joinedAt + 1 })
  expect(late.total).toBe(1)
  expect(late.members.map(({ memberId }) => memberId)).toEqual([publicIdOf('visitor-late')])
})

test('counting ends after five pages of 200, in as many calls', async () => {
  const { store } = brand.cloud.platform
  for (let part = 0; part < 21; part += 1)
    await store.transact(async (transaction) => {
      for (let each = 0; each < 50; each += 1) {
        const at = part * 50 + each
        await transaction.create('audit', {
          _id: `many-${at}`,
          at,
          operatorId: 'many',
          operatorName: '许多',
          procedure: 'mintBatch',
          subject: '',
          input: '{}',
          outcome: 'done',
        })
      }
    })
  expect(await linesOf({ operatorId: 'many' })).toMatchObject({ total: 1_000, totalIsMore: true })
})
