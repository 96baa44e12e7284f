import { dayMs } from '../../domain/calendar'
import { openBrand, type Brand } from '../_support/brand'
import { boardIn, publish, replyTo } from '../_support/community'
import { phoneOf, type Phone } from '../_support/weapp'

jest.setTimeout(60_000)

let brand: Brand
let phone: Phone

beforeAll(async () => {
  brand = await openBrand()
  await boardIn(brand)
  await brand.join('writer', '林小满')
  await brand.join('reader', '陈屿')
  await brand.join('asker', '高远')
})
afterEach(() => phone.switchOff())
afterAll(() => brand.close())

test('the tab teaches what to do while nobody has written yet', async () => {
  phone = phoneOf(brand, 'stranger')
  await phone.launch('/pages/community/index')
  await phone.shows('这里还没有帖子')
  expect(phone.text()).toContain('茶话会')
  await phone.tap('关注')
  await phone.shows('加入会员，一起聊')
})

test('a post is read, liked, answered and voted on', async () => {
  const closesAt = brand.cloud.clock.now() + 24 * 60 * 60 * 1000
  const poll = { options: ['桂花乌龙', '青柠茉莉'], choicesMax: 1, closesAt }
  await publish(brand, 'writer', { kind: 'poll', title: '回购哪一款', poll })
  phone = phoneOf(brand, 'reader')
  await phone.launch('/pages/community/index')
  await phone.shows('回购哪一款')
  await phone.tap('回购哪一款')
  expect(phone.route()).toBe('packages/community/post/index')
  await phone.shows('投票后看结果')
  expect(phone.text()).not.toContain('100%')
  await phone.tap('青柠茉莉')
  await phone.tap('投票')
  await phone.shows('100% · 1 票')
  await phone.tap('.post-foot-sign')
  brand.cloud.clock.advance(31_000)
  await phone.tap('说点什么')
  await phone.type('.reply-sheet-text', '青柠茉莉更清爽，夏天冷泡一整晚最好喝。')
  await phone.tap('发送')
  await phone.shows('青柠茉莉更清爽')
  await phone.shows('1 条回复')
  expect(brand.all('posts')[0]).toMatchObject({ likes: 1, replies: 1 })
})

test('a reply that is still checked says so to its author, and to nobody else', async () => {
  brand.cloud.safety.plan.text = 'silent'
  const { id } = await publishedPost('等一等再看')
  phone = phoneOf(brand, 'reader')
  await phone.launch(`/packages/community/post/index?id=${id}`)
  await phone.shows('等一等再看')
  brand.cloud.clock.advance(31_000)
  await phone.tap('说点什么')
  await phone.type('.reply-sheet-text', '这一条先给检查的人看看再说。')
  await phone.tap('发送')
  await phone.shows('审核中，只有您看得到')
  brand.cloud.safety.plan.text = 'pass'
  phone.switchOff()
  phone = phoneOf(brand, 'writer')
  await phone.launch(`/packages/community/post/index?id=${id}`)
  await phone.shows('等一等再看')
  expect(phone.text()).not.toContain('先给检查的人看看')
})

test('a post that is still checked is its author’s alone, and everybody’s once it is cleared', async () => {
  brand.cloud.safety.plan.text = 'silent'
  brand.cloud.clock.advance(dayMs)
  phone = phoneOf(brand, 'writer')
  await phone.launch('/packages/community/compose/index?board=tea-room')
  await phone.type('.draft-title', '雾里的码头')
  await phone.type('.draft-text', '六点的船，雾很大，茶农大叔在码头等我们。')
  await phone.tap('发布')
  await phone.shows('审核中，只有您看得到')
  phone.switchOff()
  phone = phoneOf(brand, 'reader')
  await phone.launch('/pages/community/index')
  await phone.shows('回购哪一款')
  expect(phone.text()).not.toContain('雾里的码头')
  brand.cloud.safety.plan.text = 'pass'
  brand.cloud.clock.advance(dayMs)
  await brand.cloud.runJobs()
  await phone.pullDown()
  await phone.shows('雾里的码头')
})

test('a report is taken once it has a reason', async () => {
  const { id } = await publishedPost('加群领券')
  phone = phoneOf(brand, 'reader')
  await phone.launch(`/packages/community/post/index?id=${id}`)
  await phone.tap('.byline-more')
  await phone.tap('举报')
  await phone.tap('广告或引流')
  await phone.hides('人身攻击')
  expect(brand.all('reports')).toMatchObject([{ subjectId: id, reason: 'advert' }])
})

test('without the cloud a reply is kept and sent once it is back', async () => {
  const { id } = await publishedPost('写到一半')
  phone = phoneOf(brand, 'reader')
  await phone.launch(`/packages/community/post/index?id=${id}`)
  await phone.shows('写到一半')
  brand.cloud.clock.advance(31_000)
  await phone.tap('说点什么')
  await phone.type('.reply-sheet-text', '地铁里没有信号，这句话先放着。')
  const { invoke } = phone.world
  phone.world.invoke = () => Promise.reject(new Error('no network'))
  await phone.tap('发送')
  // Nobody knows whether it arrived; what was written stays, and is sent once.
  await phone.shows('不知道有没有办成')
  phone.world.invoke = invoke
  await phone.tap('发送')
  await phone.shows('1 条回复')
  expect(brand.all('replies').filter(({ postId }) => postId === id)).toHaveLength(1)
})

test('who asked a question accepts an answer, and it stands first', async () => {
  const { id } = await publish(brand, 'asker', { kind: 'question', title: '水温多少合适' })
  await replyTo(brand, 'reader', id, { text: '八十五度，闷二十秒就出汤。' })
  phone = phoneOf(brand, 'asker')
  await phone.launch(`/packages/community/post/index?id=${id}`)
  await phone.shows('八十五度')
  await phone.tap('采纳这条')
  await phone.shows('已采纳')
  expect(brand.all('posts').find(({ _id }) => _id === id)?.acceptedReplyId).not.toBeNull()
})

test('what somebody wrote is shown as text, whatever is in it', async () => {
  const text = '<img src=x onerror=alert(1)> {{1+1}} &amp; 就是几个字'
  const { id } = await publish(brand, 'asker', { title: '<b>标题</b>', text })
  phone = phoneOf(brand, 'reader')
  await phone.launch(`/packages/community/post/index?id=${id}`)
  await phone.shows('就是几个字')
  expect(phone.text()).toContain(text)
  expect(phone.text()).toContain('<b>标题</b>')
})

/** A post that is public, whatever the checkers say to what follows it. */
async function publishedPost(title: string): Promise<{ id: string }> {
  const { text } = brand.cloud.safety.plan
  brand.cloud.safety.plan.text = 'pass'
  const post = await publish(brand, 'writer', { title })
  brand.cloud.safety.plan.text = text
  return post
}
