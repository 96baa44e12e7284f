import { jobs } from '../../../cloudfunctions/jobs'
import { mediaCheck } from '../../../cloudfunctions/community/pushed/media-check'
import { insist, openBrand, type Brand } from '../../_support/brand'
import { boardIn, postOf, publish } from '../../_support/community'
import type { Death } from '../../_support/faulty-store'
import { faultsInLedger } from '../../_support/ledger'
import { callsMax, dyingOn } from './dying'

let brand: Brand
const { somebody, dyingInstance, mended, survives } = dyingOn(() => brand)
/** What is checked after each death is all there is: each test has a brand of its own, so that there is little. */
beforeEach(async () => {
  brand = await openBrand()
  await boardIn(brand)
})
afterEach(async () => {
  expect(faultsInLedger(brand)).toEqual([])
  await brand.close()
})

describe.each<Death>(['before', 'after'])('an instance that dies %s any one of the database calls', (death) => {
  test('of publishing a post: it is one post, cleared, paid for and counted for its task once', async () => {
    await survives(death, async () => {
      const memberId = await somebody()
      const own = () => brand.all('posts').filter(({ authorId }) => authorId === memberId)
      return {
        memberId,
        procedure: 'createPost',
        input: {
          kind: 'discussion',
          boardId: 'tea-room',
          title: '断线重来',
          text: `${memberId} 今天泡了第三遍，还是很香，香气一直留到了下午，同事都来问。`,
        },
        done: () => {
          expect(own().map(({ state }) => state)).toEqual(['public'])
          const card = brand.all('members').find(({ _id }) => _id === memberId)
          expect(card).toMatchObject({ pendingPoints: 3, taskProgress: [{ taskId: 'first-post', times: 1 }] })
          expect(brand.all('searchTokens').some(({ postId }) => postId === own()[0]?._id)).toBe(true)
        },
        undone: () => expect(own().filter(({ state }) => state !== 'public')).toEqual([]),
      }
    })
  }, 240_000)

  test('of replying: the post counts it once, and its author is told once', async () => {
    const author = await somebody()
    let expected = 0
    const postId = await postOf(brand, author)
    await survives(death, async () => {
      const memberId = await somebody()
      expected += 1
      return {
        memberId,
        procedure: 'createReply',
        input: { postId, text: `${memberId} 我也这么泡，水温再低一点更好` },
        done: () => {
          expect(brand.all('posts').find(({ _id }) => _id === postId)?.replies).toBe(expected)
          expect(brand.all('notices').filter((notice) => notice.memberId === author)).toHaveLength(expected)
        },
      }
    })
  }, 240_000)

  test('of the report that is enough: the text is hidden and before a reviewer, though nobody asks again', async () => {
    await survives(death, async () => {
      const postId = await postOf(brand, await somebody())
      const report = (subjectId: string) => ({ subjectId, reason: 'advert', details: '' }) as const
      for (let reports = 0; reports < 6; reports += 1)
        insist(await brand.visit(await somebody(), 'community', 'reportText', report(postId)))
      const [reports, state, review] = [
        () => brand.all('reports').filter(({ subjectId }) => subjectId === postId).length,
        () => brand.all('posts').find(({ _id }) => _id === postId)?.state,
        () => brand.all('reviews').find(({ _id }) => _id === postId),
      ]
      return {
        memberId: await somebody(),
        procedure: 'reportText',
        input: report(postId),
        done: () => expect([state(), review()]).toMatchObject(['held', { state: 'open', causes: ['reports'] }]),
        undone: () => expect(state()).toBe(reports() === 7 ? 'held' : 'public'),
      }
    })
  }, 240_000)

  test('of withdrawing: nothing of it counts any more, or everything does', async () => {
    await survives(death, async () => {
      const memberId = await somebody()
      const postId = await postOf(brand, memberId)
      await brand.cloud.runJobs()
      const pending = () => brand.all('members').find(({ _id }) => _id === memberId)?.pendingPoints
      const isGone = () => brand.all('posts').find(({ _id }) => _id === postId)?.state === 'withdrawn'
      return {
        memberId,
        procedure: 'withdrawText',
        input: { subjectId: postId },
        done: () =>
          expect([pending(), brand.all('searchTokens').filter((token) => token.postId === postId)]).toEqual([0, []]),
        undone: () => expect(pending()).toBe(isGone() ? 0 : 3),
      }
    })
  }, 240_000)

  test('of an appeal: it stands before a reviewer, or can be made again', async () => {
    await survives(death, async () => {
      const memberId = await somebody()
      brand.cloud.safety.plan.text = 'risky'
      const { id: subjectId } = await publish(brand, memberId)
      brand.cloud.safety.plan.text = 'pass'
      const state = () => brand.all('posts').find(({ _id }) => _id === subjectId)?.state
      const causes = () => brand.all('reviews').find(({ _id }) => _id === subjectId)?.causes
      return {
        memberId,
        procedure: 'appealDecision',
        input: { subjectId, text: '只是在说水温' },
        done: () => expect([state(), causes()]).toEqual(['held', ['appeal']]),
        undone: () => expect(causes()).toEqual([state() === 'held' ? 'appeal' : 'service']),
      }
    })
  }, 240_000)
})

describe.each<Death>(['before', 'after'])('an instance that dies %s any one of the calls', (death) => {
  test('of hearing of a picture too late: the doubt hides the post all the same', async () => {
    let finished = 0
    for (let dieAt = 1; dieAt <= callsMax && finished === 0; dieAt += 1) {
      const postId = await postOf(brand, await somebody())
      const trace = `trace-${death}-${dieAt}`
      const asked = { subjectId: postId, picture: 'i-cup', at: brand.cloud.clock.now(), answeredAt: null }
      await brand.cloud.platform.store.create('mediaTraces', { _id: trace, ...asked })
      const { platform, calls } = dyingInstance(dieAt, death)
      const event = { Event: 'wxa_media_check', trace_id: trace, result: { suggest: 'risky' } }
      await mediaCheck(platform, event).catch(() => undefined)
      if (calls() < dieAt) finished = calls()
      await mediaCheck(brand.cloud.platform, event)
      await mended()
      expect(brand.all('posts').find(({ _id }) => _id === postId)?.state).toBe('held')
      expect(brand.all('reviews').find(({ _id }) => _id === postId)).toMatchObject({ causes: ['lateFinding'] })
    }
    expect(finished).toBeGreaterThan(0)
  }, 240_000)

  test('of the timer’s run: the next one ends what this one began', async () => {
    let finished = 0
    for (let dieAt = 1; dieAt <= 400 && finished === 0; dieAt += 4) {
      const [author, reader] = [await somebody(), await somebody()]
      brand.cloud.safety.plan.text = 'silent'
      const { id } = await publish(brand, author)
      brand.cloud.safety.plan.text = 'pass'
      const post = await postOf(brand, reader)
      insist(await brand.visit(author, 'community', 'setMark', { kind: 'like', targetId: post, on: true }))
      brand.cloud.clock.advance(3 * 60_000)
      const { platform, calls } = dyingInstance(dieAt, death)
      await jobs(platform).catch(() => undefined)
      if (calls() < dieAt) finished = calls()
      await mended()
      expect(brand.all('posts').find(({ _id }) => _id === id)?.state).toBe('public')
    }
    expect(finished).toBeGreaterThan(0)
  }, 240_000)
})
