import { dayMs } from '../../domain/calendar'
import { openBrand, type Brand } from '../_support/brand'
import { boardIn, publish, replyTo } from '../_support/community'
import { phoneOf, type Phone } from '../_support/weapp'

jest.setTimeout(60_000)

let brand: Brand
let phone: Phone

beforeAll(async () => {
  brand = await openBrand()
  const { _id: boardId } = await boardIn(brand)
  await brand.cloud.platform.store.create('topics', {
    _id: 'first-cup',
    name: '今天的第一杯',
    about: '晒一晒你的第一杯',
    boardId,
    isOpen: true,
    place: 1,
    createdAt: brand.cloud.clock.now(),
    version: 1,
  })
  brand.cloud.clock.advance(3_000)
  await brand.join('writer', '林小满')
  await brand.join('reader', '陈屿')
  await brand.join('answerer', '高远')
})
// A newcomer has three posts a day.
beforeEach(() => brand.cloud.clock.advance(dayMs))
afterEach(() => {
  phone.switchOff()
  brand.cloud.safety.plan.text = 'pass'
})
afterAll(() => brand.close())

const publicIdOf = (memberId: string) => brand.all('participants').find(({ _id }) => _id === memberId)?.publicId ?? ''

test('an @ offers those who speak here; whoever is chosen is told, and can be tapped', async () => {
  const { id } = await publish(brand, 'writer', { title: '谁来说说' })
  await replyTo(brand, 'answerer', id)
  phone = phoneOf(brand, 'reader')
  await phone.launch(`/packages/community/post/index?id=${id}`)
  await phone.shows('谁来说说')
  brand.cloud.clock.advance(31_000)
  await phone.tap('说点什么')
  await phone.tap('@ 提到谁')
  await phone.tap('高远')
  await phone.type('.reply-sheet-text', '@高远 我觉得第二泡更好，您看呢？')
  await phone.tap('发送')
  await phone.shows('我觉得第二泡更好')
  // Whoever is named hears of it with the timer's next run.
  await brand.cloud.runJobs()
  const told = brand.all('notices').filter(({ kind }) => kind === 'mention')
  expect(told).toMatchObject([{ memberId: 'answerer', postId: id }])
  await phone.tap('.mention')
  expect(phone.route()).toBe('packages/community/member/index')
  await phone.shows('关注者')
  expect(phone.text()).toContain('高远')
})

test('an @ in the middle of a text is completed there', async () => {
  const { id } = await publish(brand, 'writer', { title: '再来说说' })
  await replyTo(brand, 'answerer', id)
  phone = phoneOf(brand, 'reader')
  await phone.launch(`/packages/community/post/index?id=${id}`)
  await phone.shows('再来说说')
  brand.cloud.clock.advance(31_000)
  await phone.tap('说点什么')
  const [before, after] = ['我和', '都觉得第二泡更好，您看呢？']
  await phone.type('.reply-sheet-text', before + after)
  await phone.send('.reply-sheet-text', 'blur', { value: before + after, cursor: before.length })
  await phone.tap('@ 提到谁')
  await phone.tap('高远')
  await phone.tap('发送')
  await phone.shows('都觉得第二泡更好')
  const said = brand.all('replies').find(({ postId, authorId }) => postId === id && authorId === 'reader')
  expect(said).toMatchObject({ text: '我和@高远 都觉得第二泡更好，您看呢？', mentions: [{ nickname: '高远' }] })
})

test('a topic says what it is about, shows its posts, and is written to', async () => {
  await publish(brand, 'writer', { title: '第一杯是桂花', topicId: 'first-cup' })
  await publish(brand, 'writer', { title: '和话题无关' })
  phone = phoneOf(brand, 'reader')
  await phone.launch('/packages/community/board/index?id=tea-room')
  await phone.tap('# 今天的第一杯')
  expect(phone.route()).toBe('packages/community/topic/index')
  await phone.shows('第一杯是桂花')
  expect(phone.text()).toContain('晒一晒你的第一杯')
  expect(phone.text()).not.toContain('和话题无关')
  await phone.tap('参与话题')
  await phone.type('.draft-title', '陈屿的第一杯')
  await phone.type('.draft-text', '早上七点，乌龙冲了一大壶，一直喝到中午。')
  brand.cloud.clock.advance(31_000)
  await phone.tap('发布')
  await phone.shows('早上七点')
  expect(brand.all('posts').find(({ title }) => title === '陈屿的第一杯')?.topicId).toBe('first-cup')
})

test('a refused post says why and what to do: appealed once, or changed and posted again', async () => {
  brand.cloud.safety.plan.text = 'risky'
  const { id } = await publish(brand, 'writer', { title: '判错的一帖' })
  phone = phoneOf(brand, 'writer')
  await phone.launch(`/packages/community/post/index?id=${id}`)
  await phone.shows('没有通过审核')
  expect(phone.text()).toContain('可以改一改再发；觉得判错了，可以申诉一次')
  await phone.tap('申诉')
  await phone.type('.reply-sheet-text', '只是写了怎么泡茶，请再看一遍。')
  await phone.tap('提交申诉')
  await phone.shows('申诉已收到')
  expect(brand.all('reviews').find(({ _id }) => _id === id)).toMatchObject({ state: 'open', causes: ['appeal'] })

  const { id: other } = await publish(brand, 'writer', { title: '要改的一帖', text: '这一句要改掉，别的都留着。' })
  await phone.launch(`/packages/community/post/index?id=${other}`)
  await phone.tap('改一改再发')
  expect(phone.route()).toBe('packages/community/compose/index')
  brand.cloud.safety.plan.text = 'pass'
  await phone.type('.draft-text', '这一句改好了，别的都留着，请大家看看。')
  brand.cloud.clock.advance(31_000)
  await phone.tap('发布')
  await phone.shows('这一句改好了')
  expect(
    brand
      .all('posts')
      .filter(({ title }) => title === '要改的一帖')
      .map(({ state }) => state)
      .sort(),
  ).toEqual(['public', 'rejected'])
})

test('one’s own standing says what is left today, and a strike is not hidden', async () => {
  const { strikes } = brand.all('participants').find(({ _id }) => _id === 'reader') ?? {}
  const strike = { at: brand.cloud.clock.now(), subjectId: 'p1', reason: '广告' }
  await brand.cloud.platform.store.updateIf(
    'participants',
    'reader',
    {},
    { set: { strikes: [...(strikes ?? []), strike] } },
  )
  phone = phoneOf(brand, 'reader')
  await phone.launch('/packages/community/own/index')
  await phone.shows('今天还可以')
  await phone.shows('有 1 条内容被移除')
  await phone.tap('拉黑与不看')
  expect(phone.route()).toBe('packages/community/people/index')
  await phone.shows('没有不看的人')
})

test('whoever was muted or blocked can be had back, and the followed are listed', async () => {
  for (const kind of ['mute', 'block', 'follow'] as const)
    await brand.visit('reader', 'community', 'setMark', { kind, targetId: publicIdOf('writer'), on: true })
  phone = phoneOf(brand, 'reader')
  await phone.launch('/packages/community/people/index?kind=mute')
  await phone.shows('林小满')
  await phone.tap('恢复显示')
  await phone.shows('没有不看的人')
  await phone.tap('拉黑')
  await phone.tap('取消拉黑')
  await phone.shows('没有拉黑谁')
  await phone.launch('/packages/community/people/index?kind=follow')
  await phone.shows('取消关注')
  expect(
    brand
      .all('marks')
      .filter(({ memberId, target }) => memberId === 'reader' && target)
      .map(({ kind }) => kind),
  ).toEqual(['follow'])
})

test('a search that led to a post is offered again, until it is forgotten', async () => {
  const { id } = await publish(brand, 'writer', { title: '冷泡七小时' })
  await replyTo(brand, 'reader', id)
  await brand.cloud.runJobs()
  phone = phoneOf(brand, 'reader')
  await phone.launch('/packages/community/search/index')
  await phone.shows('想看点什么')
  await phone.type('.search-input', '冷泡')
  await phone.tap('冷泡七小时')
  await phone.shows('1 条回复')
  await phone.launch('/packages/community/search/index')
  await phone.shows('最近搜过')
  await phone.tap('冷泡')
  await phone.shows('冷泡七小时')
  await phone.type('.search-input', '火星车')
  await phone.shows('没有搜到')
  await phone.launch('/packages/community/search/index')
  await phone.tap('清空记录')
  await phone.shows('想看点什么')
})
