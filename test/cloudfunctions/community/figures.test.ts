import { foldCommunity } from '../../../cloudfunctions/community/jobs/fold-community'
import { dayMs, hourMs } from '../../../domain/calendar'
import { doneBy, insist, openBrand, type Brand } from '../../_support/brand'
import { boardIn, publish, replyTo } from '../../_support/community'
import { faultyStore, InstanceDied } from '../../_support/faulty-store'

let brand: Brand
beforeAll(async () => {
  brand = await openBrand()
  await boardIn(brand)
  await boardIn(brand, { _id: 'reviewed', name: '先审后发', isReviewed: true, place: 2 })
  for (const visitorId of ['visitor-lin', 'visitor-chen']) await brand.join(visitorId)
})
afterAll(() => brand.close())

const figures = () => brand.desk('communityFigures', { days: 7 })
const sum = (counts: number[]) => counts.reduce((all, count) => all + count, 0)

/** The same counts, taken straight from the texts. */
async function expectExact() {
  const { days, hours, boards } = await figures()
  const [posts, replies] = [brand.all('posts'), brand.all('replies')]
  const texts = [...posts, ...replies]
  expect(sum(days.map((day) => day.posts))).toBe(posts.length)
  expect(sum(days.map((day) => day.replies))).toBe(replies.length)
  expect(sum(days.map((day) => day.cleared))).toBe(texts.filter(({ state }) => state === 'public').length)
  expect(sum(hours.flat())).toBe(texts.length)
  expect(sum(boards.map((board) => board.texts))).toBe(texts.length)
}

describe('the community’s figures', () => {
  it('are exact before anything is folded: texts, authors once a day, what was held', async () => {
    const post = await publish(brand, 'visitor-lin')
    await replyTo(brand, 'visitor-chen', post.id)
    await replyTo(brand, 'visitor-lin', post.id)
    const held = await publish(brand, 'visitor-chen', { boardId: 'reviewed' })
    expect(held.state).toBe('held')
    await expectExact()
    const { days, boards, medianClearMs } = await figures()
    expect(days).toHaveLength(7)
    expect(days.at(-1)).toMatchObject({ posts: 2, replies: 2, authors: 2, cleared: 3, held: 1, rejected: 0 })
    expect(boards).toEqual([
      { id: 'tea-room', name: '茶话会', texts: 3 },
      { id: 'reviewed', name: '先审后发', texts: 1 },
    ])
    expect(medianClearMs).toBe(500)
    expect(brand.all('communityDays')).toEqual([])
  })

  it('count an author who first only liked something', async () => {
    const post = brand.all('posts').find(({ state }) => state === 'public')
    await brand.join('visitor-gao')
    insist(await brand.visit('visitor-gao', 'community', 'setMark', { kind: 'like', targetId: post!._id, on: true }))
    const before = (await figures()).days.at(-1)?.authors ?? 0
    await replyTo(brand, 'visitor-gao', post!._id)
    expect((await figures()).days.at(-1)?.authors).toBe(before + 1)
  })

  it('stay the same when they are folded, once however often and however many fold', async () => {
    const before = await figures()
    brand.cloud.clock.advance(hourMs)
    const reports = await Promise.all([brand.cloud.runJobs(), brand.cloud.runJobs()])
    const folded = sum(reports.map((report) => doneBy('foldCommunity', report)))
    expect(folded).toBe(brand.all('textEvents').length)
    expect(doneBy('foldCommunity', await brand.cloud.runJobs())).toBe(0)
    expect({ ...(await figures()), asOf: 0 }).toEqual({ ...before, asOf: 0 })
    await expectExact()
  })

  it('are exact wherever a fold dies, and after it is done again', async () => {
    await publish(brand, 'visitor-lin')
    brand.cloud.clock.advance(hourMs)
    const { platform } = brand.cloud
    for (const death of ['before', 'after'] as const)
      for (let dieAt = 1; ; dieAt += 1) {
        const faulty = faultyStore(platform.store, dieAt, death)
        const died = await foldCommunity.run({ ...platform, instance: {}, store: faulty.store }).then(
          () => false,
          (fault: unknown) => {
            if (fault instanceof InstanceDied) return true
            throw fault
          },
        )
        await expectExact()
        if (!died) break
        if (dieAt === 5) await publish(brand, 'visitor-lin')
      }
    await expectExact()
  })

  it('count a text that is decided on later on the day on which it was written, and tell how long it waited', async () => {
    const held = brand.all('posts').find(({ state }) => state === 'held')
    const writtenOn = (await figures()).days.findIndex((day) => day.held === 1)
    brand.cloud.clock.advance(dayMs)
    const before = await figures()
    await brand.desk('approveText', { subjectId: held!._id })
    await brand.cloud.runJobs()
    const after = await figures()
    expect(sum(after.days.map((day) => day.cleared))).toBe(sum(before.days.map((day) => day.cleared)) + 1)
    expect(after.days[writtenOn - 1]?.cleared).toBe((before.days[writtenOn - 1]?.cleared ?? 0) + 1)
    expect(after.mostClearMs).toBeGreaterThanOrEqual(before.mostClearMs ?? 0)
    await expectExact()
  })

  it('count a text cleared once, though it was hidden and let through again', async () => {
    const post = await publish(brand, 'visitor-chen')
    const clearedIn = async () => sum((await figures()).days.map((day) => day.cleared))
    const before = await clearedIn()
    brand.cloud.clock.advance(hourMs)
    await brand.desk('hideText', { subjectId: post.id, reason: 'other', note: '先看看' })
    await brand.desk('claimReview', { subjectId: post.id })
    await brand.desk('approveText', { subjectId: post.id })
    await brand.cloud.runJobs()
    expect(brand.all('posts').find(({ _id }) => _id === post.id)?.state).toBe('public')
    expect(await clearedIn()).toBe(before)
    await expectExact()
  })

  it('keep nothing of a text longer than it is counted', async () => {
    brand.cloud.clock.advance(70 * dayMs)
    await brand.cloud.runJobs()
    expect(brand.all('textEvents')).toEqual([])
    expect(brand.all('communityDays').length).toBeGreaterThan(0)
  })
})
