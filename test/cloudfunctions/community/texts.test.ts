import { dayMs } from '../../../domain/calendar'
import { insist, openBrand, type Brand } from '../../_support/brand'
import { boardIn, publish, replyTo } from '../../_support/community'

let brand: Brand
const names = ['lin', 'chen', 'gao'] as const
beforeAll(async () => {
  brand = await openBrand()
  await boardIn(brand)
  for (const name of names) await brand.join(`visitor-${name}`)
})
// A new day, with new posts to spend.
beforeEach(() => brand.cloud.clock.advance(dayMs))
afterAll(() => brand.close())

const read = async (postId: string) =>
  insist(await brand.visit('visitor-gao', 'community', 'readPost', { postId })).post

describe('a text', () => {
  it.each([
    '<script>alert(1)</script><img src=x onerror=alert(1)>',
    '{{constructor.constructor("return 1")()}} ${7*7} #{7*7}',
    `'; DROP TABLE posts; -- {"$ne": null} {"$where": "1"}`,
    '[点我](javascript:alert(1)) <b>粗体</b> &lt;实体&gt;',
    '=HYPERLINK("http://x","点") +cmd|calc @SUM(1)',
  ])('stays text wherever it is shown: %j', async (said) => {
    const text = `${said} 这是一段想要做点什么的文字，看它还是不是文字。`
    const post = await publish(brand, 'visitor-lin', { title: '是文字吗', text })
    const kept = (await read(post.id)).text
    expect(kept).toBe(text.trim())
    const { posts } = insist(await brand.visit('visitor-gao', 'community', 'listPosts', { feed: 'newest' }))
    expect(posts.find(({ id }) => id === post.id)?.text).toBe(kept)
    const reply = await replyTo(brand, 'visitor-chen', post.id, { text: said })
    expect(reply.text).toBe(said)
  })

  it('is found by no key that is made of signs', async () => {
    const { id } = await publish(brand, 'visitor-chen')
    const ask: Brand['visit'] = (...asked) => brand.visit(...asked)
    for (const strange of [`${id}:0`, 'p$ne', '__proto__', 'constructor', `${id}.`]) {
      const like = { kind: 'like', targetId: strange, on: true } as const
      expect(await ask('visitor-gao', 'community', 'setMark', like)).toMatchObject({
        refusal: { code: 'subjectUnknown' },
      })
      expect(await ask('visitor-gao', 'community', 'readPost', { postId: strange })).toMatchObject({
        refusal: { code: 'postUnknown' },
      })
    }
    const after = Buffer.from('["桂花","x"]').toString('base64url')
    for (const strange of [after, 'e30', '%00', '../..'])
      expect((await ask('visitor-gao', 'community', 'searchPosts', { query: '桂花', after: strange })).ok).toBe(false)
  })
})

describe('numbers that belong to somebody', () => {
  it('are masked in title, text, options and replies, before anything is stored', async () => {
    const poll = { options: ['打 13812345678', '不打'], choicesMax: 1, closesAt: brand.cloud.clock.now() + dayMs }
    const { id } = await publish(brand, 'visitor-lin', {
      kind: 'poll',
      title: '找我 138-1234-5678',
      text: '身份证 11010519491231002X，卡号 6222021234567894，都别发出来；一三八一二三四五六七八 也一样。',
      poll,
    })
    const reply = await replyTo(brand, 'visitor-chen', id, { text: '我的是 １３９００００１２３４，记一下' })
    const seen = await read(id)
    expect([seen.title, seen.text, seen.poll?.options[0], reply.text]).toEqual([
      '找我 138******78',
      '身份证 110*************2X，卡号 622***********94，都别发出来；138******78 也一样。',
      '打 138******78',
      '我的是 139******34，记一下',
    ])
    const everything = JSON.stringify([
      brand.all('posts'),
      brand.all('replies'),
      brand.all('checks'),
      brand.all('searchTokens'),
    ])
    for (const number of [
      '13812345678',
      '138-1234-5678',
      '11010519491231002X',
      '6222021234567894',
      '１３９００００１２３４',
      '13900001234',
    ])
      expect(everything).not.toContain(number)
  })
})

describe('a poll', () => {
  it('closes no sooner than in ten minutes and no later than in three months', async () => {
    const poll = (inMs: number) => ({
      options: ['热', '冰'],
      choicesMax: 1,
      closesAt: brand.cloud.clock.now() + 31_000 + inMs,
    })
    const ask = async (inMs: number) => {
      const draft = {
        kind: 'poll',
        boardId: 'tea-room',
        title: '热还是冰',
        text: '冬天喝热的还是喝冰的，大家投一投。',
        poll: poll(inMs),
      } as const
      brand.cloud.clock.advance(31_000)
      const answer = await brand.visit('visitor-gao', 'community', 'createPost', draft)
      return answer.ok ? answer.value.post.state : answer.refusal
    }
    expect(await ask(9 * 60_000)).toEqual({ code: 'pollRefused', fault: 'closing' })
    expect(await ask(91 * dayMs)).toEqual({ code: 'pollRefused', fault: 'closing' })
    expect(await ask(11 * 60_000)).toBe('public')
  })
})

describe('an answer', () => {
  it('is accepted of a question alone, where it stands, by who asked', async () => {
    const question = await publish(brand, 'visitor-lin', { kind: 'question', title: '放冰箱吗' })
    const chat = await publish(brand, 'visitor-lin', { title: '随便聊聊' })
    const [toQuestion, toChat] = [
      await replyTo(brand, 'visitor-chen', question.id),
      await replyTo(brand, 'visitor-chen', chat.id),
    ]
    const accept = (memberId: string, postId: string, replyId: string) =>
      brand.visit(memberId, 'community', 'acceptAnswer', { postId, replyId })
    expect(await accept('visitor-lin', chat.id, toChat.id)).toMatchObject({ refusal: { code: 'notYourQuestion' } })
    expect(await accept('visitor-lin', question.id, toChat.id)).toMatchObject({ refusal: { code: 'replyUnknown' } })
    expect(await accept('visitor-gao', question.id, toQuestion.id)).toMatchObject({
      refusal: { code: 'notYourQuestion' },
    })
    insist(await accept('visitor-lin', question.id, toQuestion.id))
    insist(await accept('visitor-lin', question.id, toQuestion.id))
    insist(await brand.visit('visitor-chen', 'community', 'withdrawText', { subjectId: toQuestion.id }))
    const seen = insist(await brand.visit('visitor-gao', 'community', 'readPost', { postId: question.id }))
    expect([seen.accepted, seen.replies]).toEqual([null, []])
  })
})
