import { dayMs } from '../../../domain/calendar'
import { insist, openBrand, type Brand } from '../../_support/brand'
import { boardIn, lift, publish, replyTo } from '../../_support/community'

let brand: Brand
const nicknames = { lin: '林小满', chen: '陈屿', gao: '高远', su: '苏禾' } as const
type Who = keyof typeof nicknames
beforeAll(async () => {
  brand = await openBrand()
  await boardIn(brand)
  for (const [who, nickname] of Object.entries(nicknames)) {
    await brand.join(`visitor-${who}`, nickname)
    await publish(brand, `visitor-${who}`, { title: `${nickname}的第一帖` })
  }
})
// A new day, with new posts to spend.
beforeEach(() => brand.cloud.clock.advance(dayMs))
afterAll(() => brand.close())

const idOf = (who: Who) => `visitor-${who}`
const publicIdOf = (who: Who) => brand.all('participants').find(({ _id }) => _id === idOf(who))?.publicId ?? ''
const everybody = () => (Object.keys(nicknames) as Who[]).map(publicIdOf)
const told = async (who: Who) =>
  insist(await brand.visit(idOf(who), 'community', 'listNotices', {})).notices.map(({ sentence }) => sentence)
const mark = (who: Who, kind: 'follow' | 'block' | 'mute', target: Who) =>
  brand.visit(idOf(who), 'community', 'setMark', { kind, targetId: publicIdOf(target), on: true })

it('tells those whom the text names, and nobody who is only sent along', async () => {
  const post = await publish(brand, 'visitor-lin', {
    title: '问一句',
    text: '@陈屿 @林小满 上次说的水温是多少来着？我想再试一次。',
    mentions: everybody(),
  })
  expect(post.mentions.map(({ nickname }) => nickname)).toEqual(['林小满', '陈屿'])
  expect(await told('chen')).toEqual(['林小满 提到了您：问一句'])
  expect(await told('gao')).toEqual([])
  expect(await told('lin')).toEqual([])
})

it('leaves out who has blocked the writer, and tells nobody who muted them', async () => {
  insist(await mark('gao', 'block', 'su'))
  insist(await mark('chen', 'mute', 'su'))
  const before = await told('chen')
  const post = await publish(brand, 'visitor-su', {
    title: '都来看看',
    text: '@高远 @陈屿 @林小满 新到的荔枝红茶，有人一起拼一箱吗？',
    mentions: everybody(),
  })
  expect(post.mentions.map(({ nickname }) => nickname)).toEqual(['林小满', '陈屿'])
  expect(await told('gao')).toEqual([])
  expect(await told('chen')).toEqual(before)
  expect(await told('lin')).toEqual(['苏禾 提到了您：都来看看'])
})

it('tells of a post of a closed board only whom it is open to', async () => {
  await boardIn(brand, { _id: 'island', name: '会客厅', tier: 'island', place: 2 })
  await lift(brand, 'visitor-lin', 'island')
  await lift(brand, 'visitor-gao', 'island')
  const fields = {
    boardId: 'island',
    title: '只在这里说',
    text: '@高远 @陈屿 新品下周到，先别往外说。',
    mentions: everybody(),
  }
  const post = await publish(brand, 'visitor-lin', fields)
  expect(post.mentions.map(({ nickname }) => nickname)).toEqual(['高远'])
  expect(await told('gao')).toEqual(['林小满 提到了您：只在这里说'])
  expect((await told('chen')).join()).not.toContain('只在这里说')
})

it('offers those who speak under a post, then whom the writer follows; not who is hidden', async () => {
  const { id } = await publish(brand, 'visitor-lin', { title: '谁在' })
  await replyTo(brand, 'visitor-gao', id)
  insist(await mark('chen', 'follow', 'su'))
  const offered = async (who: Who, postId?: string) =>
    insist(await brand.visit(idOf(who), 'community', 'listMentionable', postId ? { postId } : {})).members.map(
      ({ nickname }) => nickname,
    )
  expect(await offered('chen', id)).toEqual(['林小满', '高远'])
  expect(await offered('gao', id)).toEqual(['林小满'])
  expect(await offered('chen')).toEqual([])
  expect(await brand.visit('visitor-chen', 'community', 'listMentionable', { postId: 'nothing' })).toMatchObject({
    refusal: { code: 'postUnknown' },
  })
})
