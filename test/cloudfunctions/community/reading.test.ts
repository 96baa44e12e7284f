import { dayMs } from '../../../domain/calendar'
import type { Sent } from '../../../contract'
import { insist, openBrand, type Brand } from '../../_support/brand'
import { boardIn, lift, publish, replyTo } from '../../_support/community'

let brand: Brand
const names = ['lin', 'chen', 'gao', 'su'] as const
beforeAll(async () => {
  brand = await openBrand()
  await boardIn(brand)
  await boardIn(brand, { _id: 'island', name: '会客厅', tier: 'island', place: 2 })
  for (const name of names) await brand.join(`visitor-${name}`)
})
// A new day, with new posts to spend.
beforeEach(() => brand.cloud.clock.advance(dayMs))
afterAll(() => brand.close())

const ids = (posts: readonly { id: string }[]) => posts.map(({ id }) => id)
const list = async (memberId: string, input: Sent<'community', 'listPosts'>) =>
  ids(insist(await brand.visit(memberId, 'community', 'listPosts', input)).posts)
const search = async (memberId: string, query: string) =>
  ids(insist(await brand.visit(memberId, 'community', 'searchPosts', { query })).posts)
const publicIdOf = (memberId: string) => brand.all('participants').find(({ _id }) => _id === memberId)?.publicId ?? ''
const mark = async (memberId: string, kind: 'follow' | 'block' | 'mute', target: string, on = true) =>
  brand.visit(memberId, 'community', 'setMark', { kind, targetId: publicIdOf(target), on })

describe('search', () => {
  let osmanthus: string
  let mixed: string
  beforeAll(async () => {
    osmanthus = (await publish(brand, 'visitor-lin', { title: '桂花乌龙的水温', text: '九十五度太烫，八十五度正好。' }))
      .id
    mixed = (
      await publish(brand, 'visitor-chen', { title: 'Cold Brew 冷泡笔记', text: '荔枝红茶用 NFC 果汁调，比例一比三。' })
    ).id
    await brand.cloud.runJobs()
  })

  it.each([
    ['桂花', () => [osmanthus]],
    ['水温 桂花', () => [osmanthus]],
    ['乌龙的水温', () => [osmanthus]],
    ['桂花烏龍', () => [osmanthus]],
    ['cold', () => [mixed]],
    ['ＢＲＥＷ 冷泡', () => [mixed]],
    ['nfc果汁', () => [mixed]],
    ['花龙', () => []],
    ['桂花 荔枝', () => []],
    ['火锅底料', () => []],
    ['的 茶', () => []],
    ['%_', () => []],
  ])('for %j finds what holds every word of it', async (query, expected) => {
    expect(await search('visitor-gao', query)).toEqual(expected())
  })

  it('goes on page by page, and finds nothing that was taken back', async () => {
    const more: string[] = []
    for (const name of names) more.unshift((await publish(brand, `visitor-${name}`, { title: '山楂洛神花' })).id)
    await brand.cloud.runJobs()
    const first = insist(await brand.visit('visitor-su', 'community', 'searchPosts', { query: '洛神', limit: 3 }))
    const rest = { query: '洛神', limit: 3, after: first.next ?? '' }
    const second = insist(await brand.visit('visitor-su', 'community', 'searchPosts', rest))
    expect([ids(first.posts), ids(second.posts), second.next]).toEqual([more.slice(0, 3), more.slice(3), null])
    insist(await brand.visit('visitor-su', 'community', 'withdrawText', { subjectId: more[0] ?? '' }))
    expect(await search('visitor-lin', '洛神')).toEqual(more.slice(1))
    await brand.cloud.runJobs()
    expect(brand.all('searchTokens').filter(({ postId }) => postId === more[0])).toEqual([])
  })
})

describe('a board of a tier', () => {
  let post: string
  beforeAll(async () => {
    for (const name of ['lin', 'gao']) await lift(brand, `visitor-${name}`, 'island')
    post = (await publish(brand, 'visitor-lin', { boardId: 'island', title: '新品先尝：白桃岩茶' })).id
    await brand.cloud.runJobs()
  })

  it('is read, searched and answered by those who may enter', async () => {
    expect(await list('visitor-gao', { feed: 'newest', boardId: 'island' })).toEqual([post])
    expect(await search('visitor-gao', '岩茶')).toEqual([post])
    expect((await replyTo(brand, 'visitor-gao', post)).state).toBe('public')
  })

  it.each(['visitor-chen', 'visitor-nobody'])('is closed to %s at every way in', async (visitorId) => {
    const closed = { refusal: { code: 'boardClosedToYou', tierName: '登岛' } }
    const ask: Brand['visit'] = (...asked) => brand.visit(...asked)
    for (const feed of ['newest', 'hot', 'featured'] as const)
      expect(await ask(visitorId, 'community', 'listPosts', { feed, boardId: 'island' })).toMatchObject(closed)
    expect(await ask(visitorId, 'community', 'readPost', { postId: post })).toMatchObject(closed)
    expect(await ask(visitorId, 'community', 'listReplies', { postId: post })).toMatchObject(closed)
    expect(await search(visitorId, '岩茶')).toEqual([])
    for (const feed of ['newest', 'hot'] as const) expect(await list(visitorId, { feed })).not.toContain(post)
    expect(await list(visitorId, { feed: 'author', publicId: publicIdOf('visitor-lin') })).not.toContain(post)
  })

  it('takes nothing from who may not enter, and tells them nothing of it', async () => {
    const reply =
      insist(await brand.visit('visitor-gao', 'community', 'readPost', { postId: post })).replies[0]?.id ?? ''
    const ask: Brand['visit'] = (...asked) => brand.visit(...asked)
    const refused = async (code: string, answer: Promise<unknown>) =>
      expect(await answer).toMatchObject({ refusal: { code } })
    const draft = {
      kind: 'discussion',
      boardId: 'island',
      title: '进来看看',
      text: '我也想进来看看这里都在聊什么。',
    } as const
    await refused('boardClosedToYou', ask('visitor-chen', 'community', 'createPost', draft))
    await refused('boardClosedToYou', ask('visitor-chen', 'community', 'createReply', { postId: post, text: '我来了' }))
    for (const targetId of [post, reply])
      await refused('subjectUnknown', ask('visitor-chen', 'community', 'setMark', { kind: 'like', targetId, on: true }))
    await refused(
      'subjectUnknown',
      ask('visitor-chen', 'community', 'reportText', { subjectId: post, reason: 'other' }),
    )
    insist(await mark('visitor-chen', 'follow', 'visitor-lin'))
    const { id } = await publish(brand, 'visitor-lin', { boardId: 'island', title: '只给岛上的人' })
    await brand.cloud.runJobs()
    expect(await list('visitor-chen', { feed: 'following' })).not.toContain(id)
    insist(await mark('visitor-chen', 'follow', 'visitor-lin', false))
  })
})

describe('a board of a product', () => {
  it('says which, and holds its own posts', async () => {
    const { products } = await brand.desk('listProducts', {})
    const [product] = products
    await boardIn(brand, { _id: 'one-tea', name: '这一款', productId: product?.id ?? '', place: 3 })
    const { id } = await publish(brand, 'visitor-su', { boardId: 'one-tea', title: '第一次喝这一款' })
    const { boards } = insist(await brand.visit('visitor-nobody', 'community', 'communityHome', {}))
    expect(boards.find((board) => board.id === 'one-tea')).toMatchObject({
      product: { id: product?.id, name: product?.name },
    })
    expect(await list('visitor-nobody', { feed: 'newest', boardId: 'one-tea' })).toEqual([id])
    expect(await list('visitor-nobody', { feed: 'newest', boardId: 'tea-room' })).not.toContain(id)
  })
})

describe('whom one follows', () => {
  it('fills the feed with what they publish from then on, newest first, and no longer once unfollowed', async () => {
    const before = await publish(brand, 'visitor-gao', { title: '关注之前' })
    await brand.cloud.runJobs()
    insist(await mark('visitor-chen', 'follow', 'visitor-gao'))
    const first = await publish(brand, 'visitor-gao', { title: '关注之后' })
    const second = await publish(brand, 'visitor-gao', { title: '又一篇' })
    await brand.cloud.runJobs()
    const feed = await list('visitor-chen', { feed: 'following' })
    expect(feed).toEqual([second.id, first.id])
    expect(feed).not.toContain(before.id)
    insist(await mark('visitor-chen', 'follow', 'visitor-gao', false))
    brand.cloud.clock.advance(dayMs)
    const later = await publish(brand, 'visitor-gao', { title: '不再关注' })
    await brand.cloud.runJobs()
    expect(await list('visitor-chen', { feed: 'following' })).not.toContain(later.id)
    expect(await brand.visit('visitor-nobody', 'community', 'listPosts', { feed: 'following' })).toMatchObject({
      refusal: { code: 'notMember' },
    })
  })
})

describe('whom one does not want to see', () => {
  it('given a block, is out of every list; and cannot answer, follow or name who blocked them', async () => {
    const theirs = await publish(brand, 'visitor-su', { title: '龙井的春天' })
    const own = await publish(brand, 'visitor-lin', { title: '龙井的秋天' })
    const answered = await replyTo(brand, 'visitor-su', own.id)
    await brand.cloud.runJobs()
    insist(await mark('visitor-lin', 'block', 'visitor-su'))
    expect(await list('visitor-lin', { feed: 'newest' })).not.toContain(theirs.id)
    expect(await list('visitor-lin', { feed: 'hot' })).not.toContain(theirs.id)
    expect(await search('visitor-lin', '龙井')).toEqual([own.id])
    const { replies } = insist(await brand.visit('visitor-lin', 'community', 'readPost', { postId: own.id }))
    expect(ids(replies)).not.toContain(answered.id)

    expect(await list('visitor-su', { feed: 'newest' })).toContain(own.id)
    brand.cloud.clock.advance(31_000)
    expect(
      await brand.visit('visitor-su', 'community', 'createReply', { postId: own.id, text: '再说一句吧' }),
    ).toMatchObject({ refusal: { code: 'blocked' } })
    expect(await mark('visitor-su', 'follow', 'visitor-lin')).toMatchObject({ refusal: { code: 'blocked' } })
    insist(await mark('visitor-lin', 'block', 'visitor-su', false))
    expect(await list('visitor-lin', { feed: 'newest' })).toContain(theirs.id)
  })

  it('given a mute, is out of lists, hears nothing of it and may still answer', async () => {
    const theirs = await publish(brand, 'visitor-chen', { title: '普洱要不要洗茶' })
    insist(await mark('visitor-gao', 'mute', 'visitor-chen'))
    expect(await list('visitor-gao', { feed: 'newest' })).not.toContain(theirs.id)
    const own = await publish(brand, 'visitor-gao', { title: '生普还是熟普' })
    const notices = () => brand.all('notices').filter(({ memberId }) => memberId === 'visitor-gao').length
    const before = notices()
    expect((await replyTo(brand, 'visitor-chen', own.id)).state).toBe('public')
    expect(notices()).toBe(before)
    expect(insist(await brand.visit('visitor-gao', 'community', 'readPost', { postId: own.id })).replies).toEqual([])
    expect(insist(await brand.visit('visitor-gao', 'community', 'readPost', { postId: theirs.id })).post.id).toBe(
      theirs.id,
    )
    const marked = insist(await brand.visit('visitor-gao', 'community', 'listMarked', { kind: 'mute' })).members
    expect(marked.map(({ publicId }) => publicId)).toEqual([publicIdOf('visitor-chen')])
  })
})
