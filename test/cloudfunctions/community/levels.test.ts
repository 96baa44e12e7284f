import { dayMs } from '../../../domain/calendar'
import { insist, openBrand, type Brand } from '../../_support/brand'
import { boardIn, publish } from '../../_support/community'

let brand: Brand
beforeAll(async () => {
  brand = await openBrand()
  await boardIn(brand)
  await brand.join('lin', '林小满')
  await brand.join('reader', '沈知夏')
})
afterAll(() => brand.close())

/** The level on every page that shows one, to the member and to another. */
async function levelsOf(publicId: string) {
  const own = insist(await brand.visit('lin', 'community', 'communityHome', {})).me
  const seen = await Promise.all(
    ['lin', 'reader'].map(async (visitorId) =>
      insist(await brand.visit(visitorId, 'community', 'readParticipant', { publicId })),
    ),
  )
  return [own?.author.level, ...seen.map(({ author }) => author.level)]
}

test('a member has one level, whoever looks and however long ago they wrote', async () => {
  const { author } = await publish(brand, 'lin')
  const { publicId } = author
  expect(await levelsOf(publicId)).toEqual(['newcomer', 'newcomer', 'newcomer'])
  brand.cloud.clock.advance(dayMs)
  await publish(brand, 'lin')
  expect(new Set(await levelsOf(publicId)).size).toBe(1)
  // The first level is reached by time alone from here on: nothing is written, and every page knows it.
  brand.cloud.clock.advance(2 * dayMs)
  expect(await levelsOf(publicId)).toEqual(['regular', 'regular', 'regular'])
  expect(brand.all('participants').find(({ _id }) => _id === 'lin')?.level).toBe('newcomer')
})

test('a text shows no level: the one of the day it was written would contradict the member’s page', async () => {
  const [feed, found] = await Promise.all([
    brand.visit('reader', 'community', 'listPosts', { feed: 'newest' }),
    brand.visit('reader', 'community', 'searchPosts', { query: '桂花' }),
  ])
  const posts = [...insist(feed).posts, ...insist(found).posts]
  expect(posts.length).toBeGreaterThan(0)
  for (const { author } of posts) expect(Object.keys(author).sort()).toEqual(['isMe', 'nickname', 'publicId'])
})
