import { insist, openBrand, type Brand } from '../../_support/brand'
import { boardIn, publish, replyTo } from '../../_support/community'

let brand: Brand
beforeAll(async () => {
  brand = await openBrand()
  await boardIn(brand)
  await brand.join('writer', '林小满')
  await brand.join('reader', '陈屿')
})
afterAll(() => brand.close())

test('others read a member’s whole nickname on posts, replies and the member’s own page', async () => {
  const { id: postId } = await publish(brand, 'writer')
  await replyTo(brand, 'writer', postId)
  const { post } = insist(await brand.visit('reader', 'community', 'readPost', { postId }))
  const replies = insist(await brand.visit('reader', 'community', 'listReplies', { postId }))
  const { publicId } = post.author
  const page = insist(await brand.visit('reader', 'community', 'readParticipant', { publicId }))
  expect(post.author.nickname).toBe('林小满')
  for (const seen of [replies, page]) expect(JSON.stringify(seen)).toContain('"nickname":"林小满"')
})
