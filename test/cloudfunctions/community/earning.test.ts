import { dayMs } from '../../../domain/calendar'
import { insist, openBrand, type Brand } from '../../_support/brand'
import { openSession } from '../../_support/callers'
import { afterWriting, boardIn, faultsInCounts, publish, replyTo } from '../../_support/community'
import { faultsInLedger } from '../../_support/ledger'

let brand: Brand
let tokens: { decides: string; hears: string }
beforeAll(async () => {
  brand = await openBrand()
  await boardIn(brand)
  const forMs = 400 * dayMs
  tokens = { decides: await openSession(brand, 'admin', forMs), hears: await openSession(brand, 'campaign', forMs) }
})
beforeEach(() => brand.cloud.clock.advance(dayMs))
afterEach(async () => {
  await brand.cloud.runJobs()
  expect(faultsInLedger(brand)).toEqual([])
  expect(faultsInCounts(brand)).toEqual([])
})
afterAll(() => brand.close())

let members = 0
async function somebody(): Promise<string> {
  const memberId = `earner-${members++}`
  await brand.join(memberId)
  return memberId
}
const cardOf = (memberId: string) => {
  const card = brand.all('members').find(({ _id }) => _id === memberId)
  return [card?.points, card?.pendingPoints]
}
const postedBy = (memberId: string) =>
  brand
    .all('members')
    .find(({ _id }) => _id === memberId)
    ?.taskProgress?.find(({ taskId }) => taskId === 'first-post')?.times
/** Whoever took a text down does not hear the appeal against it. */
const atDesk = async (procedure: 'hideText' | 'approveText' | 'rejectText', subjectId: string) => {
  const why = { reason: 'advert', note: '' }
  const input =
    procedure === 'approveText'
      ? { subjectId }
      : { subjectId, ...why, ...(procedure === 'rejectText' ? { strike: false } : {}) }
  const token = procedure === 'approveText' ? tokens.hears : tokens.decides
  insist(await brand.askDesk(procedure, input, { token }))
  await brand.cloud.runJobs()
}
const aWeekLater = async () => {
  brand.cloud.clock.advance(7 * dayMs + 1)
  await brand.cloud.runJobs()
}
const like = (memberId: string, targetId: string, on = true) =>
  brand.visit(memberId, 'community', 'setMark', { kind: 'like', targetId, on })

describe('a post', () => {
  it('counts for its author’s task when it becomes public, not when it is written; a reply never', async () => {
    const [author, other] = [await somebody(), await somebody()]
    brand.cloud.safety.plan.text = 'silent'
    await publish(brand, author)
    expect(postedBy(author)).toBeUndefined()
    brand.cloud.safety.plan.text = 'pass'
    brand.cloud.clock.advance(2 * 60_000)
    await brand.cloud.runJobs()
    expect(postedBy(author)).toBe(1)
    await replyTo(brand, other, (await publish(brand, author)).id)
    expect(postedBy(other)).toBeUndefined()
    const { tasks } = insist(await brand.visit(author, 'member', 'tasks', {}))
    const task = tasks.find(({ id }) => id === 'first-post')
    expect(task).toMatchObject({ state: 'done', points: 20 })
    const claim = { taskId: 'first-post', periodId: task?.periodId ?? '' }
    expect(insist(await brand.visit(author, 'member', 'claimTask', claim))).toMatchObject({
      claimedNow: true,
      points: 20,
    })
  })

  it('counts once for the task, however often it is hidden, taken down and shown again', async () => {
    const daily = { id: 'daily-post', period: 'daily', rule: { code: 'posted', args: { times: 5, points: 1 } } }
    const program = brand.all('programs')[0]
    if (!program) throw new Error('there is a programme')
    await brand.cloud.platform.store.updateIf(
      'programs',
      program._id,
      {},
      { set: { tasks: [...program.tasks, daily] } },
    )
    brand.cloud.clock.advance(3_000)
    const author = await somebody()
    const { id } = await publish(brand, author)
    const posted = () =>
      brand
        .all('members')
        .find(({ _id }) => _id === author)
        ?.taskProgress?.find(({ taskId }) => taskId === 'daily-post')?.times
    expect(posted()).toBe(1)
    await atDesk('hideText', id)
    await atDesk('approveText', id)
    expect(posted()).toBe(1)
    await atDesk('hideText', id)
    await atDesk('rejectText', id)
    insist(await brand.visit(author, 'community', 'appealDecision', { subjectId: id, text: '只是在聊茶' }))
    await atDesk('approveText', id)
    expect(posted()).toBe(1)
    expect(brand.all('posts').find(({ _id }) => _id === id)?.state).toBe('public')
    await brand.cloud.platform.store.updateIf('programs', program._id, {}, { set: { tasks: program.tasks } })
    brand.cloud.clock.advance(3_000)
  })
})

describe('points for a post', () => {
  it('are pending for a week, and revoked where the brand takes the post down before', async () => {
    const author = await somebody()
    const { id } = await publish(brand, author)
    expect(cardOf(author)).toEqual([0, 3])
    await atDesk('hideText', id)
    expect(cardOf(author)).toEqual([0, 3])
    await atDesk('rejectText', id)
    expect(cardOf(author)).toEqual([0, 0])
    await aWeekLater()
    expect(cardOf(author)).toEqual([0, 0])
  })

  it('wait while the post is hidden, and are released once it is shown again', async () => {
    const author = await somebody()
    const { id } = await publish(brand, author)
    await atDesk('hideText', id)
    await aWeekLater()
    expect(cardOf(author)).toEqual([0, 3])
    await atDesk('approveText', id)
    await brand.cloud.runJobs()
    expect(cardOf(author)).toEqual([3, 0])
  })

  it('are taken back after their release where the brand removes the post, down to nothing and not below', async () => {
    const [author, spender] = [await somebody(), await somebody()]
    const [kept, spent] = [await publish(brand, author), await publish(brand, spender)]
    await aWeekLater()
    expect([cardOf(author), cardOf(spender)]).toEqual([
      [3, 0],
      [3, 0],
    ])
    await brand.desk('adjustPoints', { memberId: spender, points: -2, reason: '用掉了' })
    for (const { id } of [kept, spent]) {
      await atDesk('hideText', id)
      await atDesk('rejectText', id)
    }
    expect([cardOf(author), cardOf(spender)]).toEqual([
      [0, 0],
      [0, 0],
    ])
    const standing = brand.all('participants').filter(({ _id }) => _id === author || _id === spender)
    expect(standing.map(({ contribution }) => contribution)).toEqual([0, 2])

    for (const [memberId, { id }] of [
      [author, kept],
      [spender, spent],
    ] as const) {
      insist(await brand.visit(memberId, 'community', 'appealDecision', { subjectId: id, text: '只是在聊茶' }))
      await atDesk('approveText', id)
    }
    // What was taken comes back, for later; what could not be taken is not given twice.
    expect([cardOf(author), cardOf(spender)]).toEqual([
      [0, 3],
      [0, 1],
    ])
    await aWeekLater()
    expect([cardOf(author), cardOf(spender)]).toEqual([
      [3, 0],
      [1, 0],
    ])
  })

  it('stay with an author who takes the post back after its week, and go with it before', async () => {
    const author = await somebody()
    const stood = await publish(brand, author)
    await aWeekLater()
    const fresh = await publish(brand, author)
    for (const { id } of [stood, fresh])
      insist(await brand.visit(author, 'community', 'withdrawText', { subjectId: id }))
    expect(cardOf(author)).toEqual([3, 0])
    await aWeekLater()
    expect(cardOf(author)).toEqual([3, 0])
  })

  it('end at the day’s cap', async () => {
    const [asker, answerer] = [await somebody(), await somebody()]
    const asked = []
    for (let posts = 0; posts < 3; posts += 1)
      asked.push(await publish(brand, asker, { kind: 'question', title: '怎么泡' }))
    for (const { id } of asked) {
      const reply = await replyTo(brand, answerer, id)
      insist(await brand.visit(asker, 'community', 'acceptAnswer', { postId: id, replyId: reply.id }))
    }
    expect(cardOf(answerer)).toEqual([0, 30])
  })
})

describe('likes', () => {
  it('from ten members pay the author once; taken back and given again they pay no more', async () => {
    const author = await somebody()
    const { id } = await publish(brand, author)
    const fans = []
    for (let place = 0; place < 11; place += 1) fans.push(await somebody())
    for (const fan of fans) insist(await like(fan, id))
    await brand.cloud.runJobs()
    expect(cardOf(author)).toEqual([0, 13])
    for (const fan of fans) for (const on of [false, true, false]) insist(await like(fan, id, on))
    await brand.cloud.runJobs()
    expect(cardOf(author)).toEqual([0, 13])
    expect(brand.all('posts').find(({ _id }) => _id === id)).toMatchObject({ likes: 0, countedLikes: 0 })
    expect(brand.all('affinities').filter(({ likes }) => likes !== 0 && likes > 1)).toEqual([])
  })
})

describe('a post that shows a product off', () => {
  it('needs a paid scan of that product by this very member', async () => {
    const [owner, other] = [await somebody(), await somebody()]
    const { products } = await brand.desk('listProducts', {})
    const scanned = products.at(-1)?.id ?? ''
    const another = products.find(({ id }) => id !== scanned)?.id ?? ''
    const batch = await brand.mint(2)
    await brand.launch(batch.id, { reward: { code: 'fixed', args: { points: 10 } } })
    const code = brand.codeOf(batch.number, 0)
    expect((await brand.scan(owner, code)).award?.points).toBe(10)
    await brand.scan(other, code)
    const show = (memberId: string, productId: string) => {
      brand.cloud.clock.advance(31_000)
      const text = `晒一下今天到的这一箱，一共十二瓶，先开一瓶尝尝味道。${brand.cloud.clock.now()}`
      const draft = { kind: 'discussion', boardId: 'tea-room', title: '晒单', text, productId } as const
      return brand.visit(memberId, 'community', 'createPost', draft)
    }
    const { post } = insist(await show(owner, scanned))
    await afterWriting(brand)
    expect(post.product).toMatchObject({ id: scanned })
    expect(
      brand
        .all('entries')
        .filter(({ memberId }) => memberId === owner)
        .map(({ reason }) => reason.rule),
    ).toContain('shown')
    const refused = { refusal: { code: 'productNotScanned' } }
    expect(await show(other, scanned)).toMatchObject(refused)
    expect(await show(owner, another)).toMatchObject(refused)
    expect(await show(owner, 'no-product')).toMatchObject(refused)
  })
})
