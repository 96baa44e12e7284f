import { dayMs } from '../../../domain/calendar'
import { insist, openBrand, type Brand } from '../../_support/brand'
import { boardIn, postOf, publish, replyTo } from '../../_support/community'
import type { Death } from '../../_support/faulty-store'
import { faultsInLedger } from '../../_support/ledger'
import { dyingOn } from './dying'

let brand: Brand
const { somebody, survives } = dyingOn(() => brand)
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
    // Taking back makes more calls, and so takes more who die of them.
    for (let more = 0; more < 8; more += 1, expected += 1)
      insist(await brand.visit(await somebody(), 'community', 'setMark', { kind: 'like', targetId: postId, on: true }))
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
})
