import { community } from '../../../cloudfunctions/community'
import { jobs } from '../../../cloudfunctions/jobs'
import { safety } from '../../../cloudfunctions/safety'
import type { Platform } from '../../../cloudfunctions/_kernel/platform'
import type { ProcedureName, Sent } from '../../../contract'
import { dayMs } from '../../../domain/calendar'
import { insist, openBrand, type Brand } from '../../_support/brand'
import { boardIn, faultsInCounts, postOf, publish, replyTo } from '../../_support/community'
import { faultyStore, type Death } from '../../_support/faulty-store'
import { faultsInLedger } from '../../_support/ledger'

/** More database calls than any of these commands makes, from a cold instance to the answer. */
const callsMax = 80

let brand: Brand
beforeAll(async () => {
  brand = await openBrand()
  await boardIn(brand)
})
afterEach(() => expect(faultsInLedger(brand)).toEqual([]))
afterAll(() => brand.close())

let members = 0
/** Somebody new, who is under no limit yet. */
async function somebody(): Promise<string> {
  const memberId = `member-${members++}`
  await brand.join(memberId)
  return memberId
}

/** One more instance, which dies at its nth database call. */
function dyingInstance(dieAt: number, death: Death) {
  const { store, calls } = faultyStore(brand.cloud.platform.store, dieAt, death)
  const platform: Platform = { ...brand.cloud.platform, store, log: () => undefined }
  return { platform, calls }
}

/** The timer comes round a few times. */
async function mended() {
  brand.cloud.clock.advance(2 * 60_000)
  for (const _ of [1, 2]) await brand.cloud.runJobs()
  expect(faultsInLedger(brand)).toEqual([])
  expect(faultsInCounts(brand)).toEqual([])
  expect(brand.all('chores')).toEqual([])
  expect(brand.all('checks')).toEqual([])
}

interface Command<Name extends ProcedureName<'community'>> {
  memberId: string
  procedure: Name
  input: Sent<'community', Name>
  /** What has to hold once it was done, and once only. */
  done(): unknown
  /** What has to hold where it was not. */
  undone?(): unknown
  /** What asking again may be refused with, where the first time went through unheard. */
  refusedAgain?: string
}

/**
 * Lets an instance die at every one of a command's database calls. Nobody asks again: what was begun is ended by the timer
 * or was never there; then the same request is sent once more, and it is done once.
 */
async function survives<Name extends ProcedureName<'community'>>(
  death: Death,
  prepare: () => Promise<Command<Name>>,
): Promise<void> {
  let finished = 0
  for (let dieAt = 1; dieAt <= callsMax && finished === 0; dieAt += 1) {
    const { memberId, procedure, input, done, undone, refusedAgain } = await prepare()
    const envelope = { procedure, requestId: `request-${death}-${dieAt}`, input }
    const caller = { visitorId: memberId, address: '' }
    const { platform, calls } = dyingInstance(dieAt, death)
    brand.cloud.clock.advance(31_000)
    await community.answer(platform, envelope, caller)
    if (calls() < dieAt) finished = calls()
    await mended()
    if (undone && finished === 0) undone()
    const reply = await community.answer(brand.cloud.platform, envelope, caller)
    const isFine = reply.ok || reply.refusal.code === refusedAgain
    expect([dieAt, isFine]).toEqual([dieAt, true])
    await mended()
    done()
  }
  expect(finished).toBeGreaterThan(0)
}

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

  test('of liking and of taking it back: the count is the number of marks', async () => {
    const postId = await postOf(brand, await somebody())
    const liked = () => brand.all('posts').find(({ _id }) => _id === postId)?.likes
    let expected = 0
    await survives(death, async () => {
      const memberId = await somebody()
      expected += 1
      const now = expected
      return {
        memberId,
        procedure: 'setMark',
        input: { kind: 'like', targetId: postId, on: true },
        done: () => expect(liked()).toBe(now),
      }
    })
    const likers = brand.all('marks').filter(({ targetId }) => targetId === postId)
    await survives(death, async () => {
      const memberId = likers.pop()?.memberId ?? ''
      expected -= 1
      const now = expected
      return {
        memberId,
        procedure: 'setMark',
        input: { kind: 'like', targetId: postId, on: false },
        done: () => expect(liked()).toBe(now),
      }
    })
  }, 240_000)

  test('of the tenth like: the post is paid for being liked, once', async () => {
    await survives(death, async () => {
      const author = await somebody()
      const postId = await postOf(brand, author)
      for (let likes = 0; likes < 9; likes += 1)
        insist(
          await brand.visit(await somebody(), 'community', 'setMark', { kind: 'like', targetId: postId, on: true }),
        )
      return {
        memberId: await somebody(),
        procedure: 'setMark',
        input: { kind: 'like', targetId: postId, on: true },
        done: () => {
          const paid = brand.all('entries').filter(({ memberId }) => memberId === author)
          expect(paid.map(({ _id }) => _id).sort()).toEqual([
            `contribution-popular-${postId}`,
            `contribution-post-${postId}`,
          ])
        },
      }
    })
  }, 240_000)

  test('of voting: a vote is counted or not there', async () => {
    const closesAt = brand.cloud.clock.now() + 60 * dayMs
    const poll = { options: ['热', '冰'], choicesMax: 2, closesAt }
    const { id: postId } = await publish(brand, await somebody(), { kind: 'poll', title: '热的还是冰的', poll })
    let expected = 0
    await survives(death, async () => {
      expected += 1
      const now = expected
      return {
        memberId: await somebody(),
        procedure: 'votePoll',
        input: { postId, choices: [0, 1] },
        done: () => expect(brand.all('votes').filter((vote) => vote.postId === postId)).toHaveLength(now),
      }
    })
  }, 240_000)

  test('of following: the followers are the marks', async () => {
    const followed = await somebody()
    await postOf(brand, followed)
    const publicId = brand.all('participants').find(({ _id }) => _id === followed)?.publicId ?? ''
    await survives(death, async () => ({
      memberId: await somebody(),
      procedure: 'setMark',
      input: { kind: 'follow', targetId: publicId, on: true },
      done: () => undefined,
    }))
  }, 240_000)

  test('of accepting an answer: it is paid for once, though nobody asks again', async () => {
    await survives(death, async () => {
      const [asker, answerer] = [await somebody(), await somebody()]
      const { id: postId } = await publish(brand, asker, { kind: 'question', title: '水温多少' })
      const { id: replyId } = await replyTo(brand, answerer, postId)
      const paid = () =>
        brand.all('entries').filter(({ _id }) => _id === `contribution-answer-${replyId}`).length +
        brand.all('notices').filter(({ memberId, kind }) => memberId === answerer && kind === 'accepted').length
      const isAccepted = () => brand.all('posts').find(({ _id }) => _id === postId)?.acceptedReplyId === replyId
      return {
        memberId: asker,
        procedure: 'acceptAnswer',
        input: { postId, replyId },
        done: () => expect(paid()).toBe(2),
        undone: () => expect(paid()).toBe(isAccepted() ? 2 : 0),
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
        refusedAgain: 'notAppealable',
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
      await safety(platform, event).catch(() => undefined)
      if (calls() < dieAt) finished = calls()
      await safety(brand.cloud.platform, event)
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
