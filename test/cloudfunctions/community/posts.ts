import { dayMs } from '../../../domain/calendar'
import { insist, openBrand, type Brand, type BrandOptions } from '../../_support/brand'
import { afterWriting, boardIn, faultsInCounts, publish, replyTo } from '../../_support/community'
import { faultsInLedger } from '../../_support/ledger'

/** What holds for posts, replies, signs and votes on either adapter, from any number of devices at once. */
export function communityPromises(adapter: BrandOptions['adapter']): void {
  let brand: Brand
  beforeAll(async () => {
    brand = await openBrand({ adapter })
    await boardIn(brand)
    for (const name of ['lin', 'chen', 'gao']) await brand.join(`visitor-${name}`)
  }, 60_000)
  afterEach(() => expect(faultsInLedger(brand)).toEqual([]))
  afterAll(() => brand.close())

  const many = <Value>(times: number, make: (index: number) => Promise<Value>) =>
    Promise.all(Array.from({ length: times }, (_, index) => make(index)))
  const read = async (memberId: string, postId: string) =>
    insist(await brand.visit(memberId, 'community', 'readPost', { postId }))

  it('publishes a post once, however often it is sent', async () => {
    brand.cloud.clock.advance(31_000)
    const input = { kind: 'discussion', boardId: 'tea-room', title: '只发一次', text: '桂花乌龙第三泡最香。' } as const
    const sent = await many(4, () =>
      brand.visit('visitor-lin', 'community', 'createPost', input, { requestId: 'request-once' }),
    )
    const ids = new Set(sent.map((answer) => insist(answer).post.id))
    expect(ids.size).toBe(1)
    const other = { ...input, text: '换了一段话。' }
    expect(
      await brand.visit('visitor-lin', 'community', 'createPost', other, { requestId: 'request-once' }),
    ).toMatchObject({ refusal: { code: 'requestReused' } })
    const posts = insist(await brand.visit('visitor-chen', 'community', 'listPosts', { feed: 'newest' })).posts
    expect(posts.filter(({ title }) => title === '只发一次')).toHaveLength(1)
  }, 30_000)

  it('counts likes from many members exactly, and takes one back once', async () => {
    const { id } = await publish(brand, 'visitor-lin')
    const members = Array.from({ length: 12 }, (_, index) => `liker-${index}-${adapter ?? 'embedded'}`)
    for (const member of members) await brand.given.join(member)
    const like = (member: string, on: boolean) =>
      brand.visit(member, 'community', 'setMark', { kind: 'like', targetId: id, on })
    await Promise.all(members.flatMap((member) => [like(member, true), like(member, true)]))
    expect((await read('visitor-chen', id)).post.likes).toBe(12)
    await many(3, () => like(members[0]!, false))
    const { post } = await read(members[1]!, id)
    expect([post.likes, post.liked]).toEqual([11, true])
    expect((await read(members[0]!, id)).post.liked).toBe(false)
  }, 60_000)

  it('keeps its counts through a storm of signs put and taken back', async () => {
    const { id } = await publish(brand, 'visitor-lin')
    const publicId = brand.all('participants').find(({ _id }) => _id === 'visitor-lin')?.publicId ?? ''
    const storming = Array.from({ length: 6 }, (_, place) => `storm-${place}-${adapter ?? 'embedded'}`)
    for (const member of storming) await brand.given.join(member)
    const signs = [
      ['like', id],
      ['favourite', id],
      ['follow', publicId],
    ] as const
    const sign = (member: string, place: number, on: boolean) => {
      const [kind, targetId] = signs[place % signs.length] ?? signs[0]
      return brand.visit(member, 'community', 'setMark', { kind, targetId, on })
    }
    const storm = storming.flatMap((member) =>
      Array.from({ length: 12 }, (_, place) => sign(member, place, place % 4 < 2)),
    )
    const answers = await Promise.all(storm)
    expect(answers.filter(({ ok }) => !ok)).toEqual([])
    // Whoever was last has the last word, and nobody knows who that was; what is shown is what is there.
    await brand.cloud.runJobs()
    expect(faultsInCounts(brand)).toEqual([])
    for (const member of storming) for (const place of [0, 1, 2]) insist(await sign(member, place, true))
    const { post } = await read('visitor-chen', id)
    expect([post.likes, post.favourites]).toEqual([6, 6])
    expect(insist(await brand.visit('visitor-chen', 'community', 'readParticipant', { publicId })).followers).toBe(6)
    expect(faultsInCounts(brand)).toEqual([])
  }, 120_000)

  it('counts every reply of a busy thread, though they come at once and some are taken back', async () => {
    const { id } = await publish(brand, 'visitor-gao')
    const opening = await replyTo(brand, 'visitor-lin', id)
    const crowd = Array.from({ length: 8 }, (_, place) => `crowd-${place}-${adapter ?? 'embedded'}`)
    for (const member of crowd) await brand.given.join(member)
    const said = await Promise.all(
      crowd.map((member) =>
        brand.visit(member, 'community', 'createReply', {
          postId: id,
          replyId: opening.id,
          text: `${member} 也这么看`,
        }),
      ),
    )
    const [first, second] = said.map((answer) => insist(answer).reply.id)
    await afterWriting(brand)
    await Promise.all([
      brand.visit(crowd[0]!, 'community', 'withdrawText', { subjectId: first! }),
      brand.visit(crowd[1]!, 'community', 'withdrawText', { subjectId: second! }),
    ])
    const shown = await read('visitor-chen', id)
    expect([shown.post.replies, shown.replies[0]?.replies]).toEqual([7, 6])
    expect(faultsInCounts(brand)).toEqual([])
  }, 120_000)

  it('finds posts by Chinese words of their titles and texts, newest first, a page at a time', async () => {
    for (const name of ['qin', 'tao']) await brand.join(`visitor-${name}`)
    const title = await publish(brand, 'visitor-qin', {
      title: '山楂洛神花冷泡',
      text: '茶水比一比八十，冰箱里放四个小时。',
    })
    const text = await publish(brand, 'visitor-tao', { title: '夏天喝什么', text: '还是洛神花最解渴，配一点青柠。' })
    await brand.cloud.runJobs()
    const search = async (query: string, more: object = {}) => {
      const { posts, next } = insist(await brand.visit('visitor-gao', 'community', 'searchPosts', { query, ...more }))
      return { found: posts.map(({ id }) => id), next }
    }
    expect((await search('洛神')).found).toEqual([text.id, title.id])
    expect((await search('洛神 冷泡')).found).toEqual([title.id])
    expect((await search('神洛')).found).toEqual([])
    const { found, next } = await search('洛神', { limit: 1 })
    expect([found, (await search('洛神', { limit: 1, after: next ?? '' })).found]).toEqual([[text.id], [title.id]])
  }, 60_000)

  it('takes one vote per member and shows results after voting only', async () => {
    const closesAt = brand.cloud.clock.now() + dayMs
    const poll = { options: ['桂花乌龙', '青柠茉莉', '荔枝红茶'], choicesMax: 2, closesAt }
    const { id } = await publish(brand, 'visitor-gao', { kind: 'poll', title: '回购哪一款', poll })
    const voters = Array.from({ length: 8 }, (_, index) => `voter-${index}-${adapter ?? 'embedded'}`)
    for (const voter of voters) await brand.given.join(voter)
    expect((await read(voters[0]!, id)).post.poll).toMatchObject({ votes: null, chosen: [] })
    const vote = (member: string, choices: number[]) =>
      brand.visit(member, 'community', 'votePoll', { postId: id, choices })
    await Promise.all(voters.flatMap((voter) => [vote(voter, [0, 2]), vote(voter, [1])]))
    const { poll: seen } = (await read(voters[0]!, id)).post
    expect(seen).toMatchObject({ voters: 8 })
    const votes = brand.all('votes').filter(({ postId }) => postId === id)
    const expected = [0, 1, 2].map((option) => votes.filter(({ choices }) => choices.includes(option)).length)
    expect(seen?.votes).toEqual(expected)
    expect(await vote('visitor-chen', [0, 1, 2])).toMatchObject({ refusal: { code: 'choicesRefused', choicesMax: 2 } })
    brand.cloud.clock.advance(dayMs + 1)
    expect(await vote('visitor-chen', [0])).toMatchObject({ refusal: { code: 'pollClosed' } })
    expect((await read('visitor-chen', id)).post.poll?.votes).toEqual(expected)
  }, 60_000)

  it('accepts one answer, whoever else is accepted at the same time', async () => {
    const { id } = await publish(brand, 'visitor-lin', { kind: 'question', title: '水温多少合适' })
    const answers = [await replyTo(brand, 'visitor-chen', id), await replyTo(brand, 'visitor-gao', id)]
    const accepted = await Promise.all(
      answers.map((answer) =>
        brand.visit('visitor-lin', 'community', 'acceptAnswer', { postId: id, replyId: answer.id }),
      ),
    )
    expect(accepted.filter(({ ok }) => ok)).toHaveLength(1)
    const shown = await read('visitor-gao', id)
    expect(answers.map((answer) => answer.id)).toContain(shown.post.acceptedReplyId)
    expect(shown.accepted?.id).toBe(shown.post.acceptedReplyId)
    expect(brand.all('entries').filter(({ _id }) => _id.startsWith('contribution-answer-'))).toHaveLength(1)
    const [mine] = answers
    expect(
      await brand.visit('visitor-chen', 'community', 'acceptAnswer', { postId: id, replyId: mine!.id }),
    ).toMatchObject({ refusal: { code: 'notYourQuestion' } })
  }, 60_000)

  it('pays for contributions after a week, and takes back what did not stand', async () => {
    await brand.join(`writer-${adapter ?? 'embedded'}`)
    const writer = `writer-${adapter ?? 'embedded'}`
    const stands = await publish(brand, writer)
    const falls = await publish(brand, writer)
    const cardOf = async () => (await brand.desk('findMember', { numberOrId: writer })).card
    expect(await cardOf()).toMatchObject({ points: 0, pendingPoints: 6 })
    insist(await brand.visit(writer, 'community', 'withdrawText', { subjectId: falls.id }))
    insist(await brand.visit(writer, 'community', 'withdrawText', { subjectId: falls.id }))
    expect(await cardOf()).toMatchObject({ points: 0, pendingPoints: 3 })
    brand.cloud.clock.advance(7 * dayMs + 1)
    await brand.cloud.runJobs()
    expect(await cardOf()).toMatchObject({ points: 3, pendingPoints: 0 })
    expect((await read('visitor-chen', stands.id)).post.state).toBe('public')
    expect(await brand.visit('visitor-chen', 'community', 'readPost', { postId: falls.id })).toMatchObject({
      refusal: { code: 'postUnknown' },
    })
  }, 60_000)
}
