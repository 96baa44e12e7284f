import { dayAfter, dayAt, dayMs } from '../../../domain/calendar'
import { insist, openBrand, type Brand } from '../../_support/brand'
import { boardIn } from '../../_support/community'

let brand: Brand
beforeAll(async () => {
  brand = await openBrand()
  await boardIn(brand, { _id: 'island', name: '会客厅', tier: 'island' })
  await brand.join('visitor-lin')
})
afterAll(() => brand.close())

const enter = () => brand.visit('visitor-lin', 'community', 'listPosts', { feed: 'newest', boardId: 'island' })

test('a tier by hand opens a board to its last day, whether or not the timer has run since', async () => {
  expect(await enter()).toMatchObject({ refusal: { code: 'boardClosedToYou' } })
  const lastDay = dayAfter(dayAt(brand.cloud.clock.now()), 2)
  await brand.desk('grantTier', { memberId: 'visitor-lin', tier: 'island', lastDay, reason: '老朋友' })
  expect(insist(await enter()).posts).toEqual([])
  brand.cloud.clock.advance(3 * dayMs)
  expect(brand.all('members')[0]).toMatchObject({ tier: 'island' })
  expect(await enter()).toMatchObject({ refusal: { code: 'boardClosedToYou' } })
})
