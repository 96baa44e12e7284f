import { mediaCheck as hearPush } from '../../../cloudfunctions/community/pushed/media-check'
import { dayMs } from '../../../domain/calendar'
import { insist, openBrand, type Brand } from '../../_support/brand'
import { boardIn, publish, replyTo } from '../../_support/community'

let brand: Brand
beforeAll(async () => {
  brand = await openBrand()
  await boardIn(brand)
  await brand.join('visitor-lin')
  await brand.join('visitor-chen')
})
beforeEach(() => Object.assign(brand.cloud.safety.plan, { text: 'pass', media: 'pass', slowMs: 20, mediaMs: -1 }))
afterAll(() => brand.close())

const minuteMs = 60_000
const read = (memberId: string, postId: string) => brand.visit(memberId, 'community', 'readPost', { postId })
const stateOf = async (postId: string) => insist(await read('visitor-lin', postId)).post.state
const isSeen = async (postId: string) => (await read('visitor-chen', postId)).ok

/** A post with one uploaded picture, taken in as the door takes it in. */
async function withPicture(): Promise<{ id: string; trace: string }> {
  const known = brand.cloud.safety.waiting()
  await brand.cloud.platform.store.create('pictures', {
    _id: 'i-cup',
    memberId: 'visitor-lin',
    fileId: 'cloud://local.6c6f63616c/community/i-cup.jpeg',
    type: 'jpeg',
    width: 30,
    height: 40,
    bytes: 900,
    at: 0,
  })
  const { id } = await publish(brand, 'visitor-lin', { pictures: ['i-cup'] })
  return { id, trace: brand.cloud.safety.waiting().find((trace) => !known.includes(trace)) ?? '' }
}

describe('a text', () => {
  it.each(['silent', 'overQuota', 'inactive'] as const)(
    'given a service that is %s, stays pending however often it is tried, and is cleared when the service returns',
    async (mode) => {
      brand.cloud.safety.plan.text = mode
      const { id, state, stateReason } = await publish(brand, 'visitor-lin')
      expect([state, stateReason]).toEqual(['pending', ''])
      for (const waitedMs of [minuteMs, 10 * minuteMs, dayMs]) {
        brand.cloud.clock.advance(waitedMs)
        await brand.cloud.runJobs()
        expect([await stateOf(id), await isSeen(id)]).toEqual(['pending', false])
      }
      brand.cloud.safety.plan.text = 'pass'
      brand.cloud.clock.advance(61 * minuteMs)
      await brand.cloud.runJobs()
      expect([await stateOf(id), await isSeen(id)]).toEqual(['public', true])
      expect(brand.all('checks')).toEqual([])
    },
  )

  it('given a service that breaks, waits unseen and is lost nowhere', async () => {
    const { platform } = brand.cloud
    const { safety, log } = platform
    const broken = () => Promise.reject(new Error('no such host'))
    Object.assign(platform, { safety: { ...safety, checkText: broken, checkPicture: broken }, log: () => undefined })
    brand.cloud.clock.advance(31_000)
    const draft = {
      kind: 'discussion',
      boardId: 'tea-room',
      title: '断网了',
      text: '服务不在的时候也想说两句话。',
    } as const
    const lost = await brand.visit('visitor-lin', 'community', 'createPost', draft, { requestId: 'request-broken' })
    expect(lost.ok).toBe(false)
    brand.cloud.clock.advance(minuteMs)
    await brand.cloud.runJobs()
    expect(brand.all('posts').map(({ title, state }) => [title, state])).toContainEqual(['断网了', 'pending'])
    Object.assign(platform, { safety, log })
    brand.cloud.clock.advance(61 * minuteMs)
    await brand.cloud.runJobs()
    const again = await brand.visit('visitor-lin', 'community', 'createPost', draft, { requestId: 'request-broken' })
    expect(insist(again).post.state).toBe('public')
  })

  it('of a reply waits like that of a post', async () => {
    const { id } = await publish(brand, 'visitor-lin')
    brand.cloud.safety.plan.text = 'overQuota'
    const reply = await replyTo(brand, 'visitor-chen', id)
    const seenBy = async (memberId: string) => insist(await read(memberId, id))
    expect([reply.state, (await seenBy('visitor-lin')).replies, (await seenBy('visitor-lin')).post.replies]).toEqual([
      'pending',
      [],
      0,
    ])
    expect((await seenBy('visitor-chen')).ownUnpublished.map((own) => own.id)).toEqual([reply.id])
    brand.cloud.safety.plan.text = 'pass'
    brand.cloud.clock.advance(61 * minuteMs)
    await brand.cloud.runJobs()
    expect((await seenBy('visitor-lin')).replies.map((each) => each.id)).toEqual([reply.id])
    expect((await seenBy('visitor-lin')).post.replies).toBe(1)
  })

  it('given a slow service, is public in the same call', async () => {
    brand.cloud.safety.plan.text = 'slow'
    expect((await publish(brand, 'visitor-lin')).state).toBe('public')
  })

  it('given a doubt, goes to a reviewer; given a risk, is refused and can be appealed once', async () => {
    brand.cloud.safety.plan.text = 'review'
    const doubted = await publish(brand, 'visitor-lin')
    expect(doubted.state).toBe('held')
    brand.cloud.safety.plan.text = 'risky'
    const refused = await publish(brand, 'visitor-lin')
    expect([refused.state, refused.canAppeal]).toEqual(['rejected', true])
    expect(await isSeen(doubted.id)).toBe(false)
    expect(await isSeen(refused.id)).toBe(false)
    const appeal = (text: string) =>
      brand.visit('visitor-lin', 'community', 'appealDecision', { subjectId: refused.id, text })
    // Whoever did not hear the answer asks again; whoever thinks of something better has had their say.
    for (const _ of ['heard', 'asked again'])
      expect(await appeal('只是在聊水温')).toMatchObject({ value: { state: 'held' } })
    expect(await appeal('再说一句')).toMatchObject({ refusal: { code: 'notAppealable' } })
    const open = brand.all('reviews').filter(({ state }) => state === 'open')
    expect(open.map(({ _id, causes }) => [_id, causes])).toEqual(
      expect.arrayContaining([
        [doubted.id, ['service']],
        [refused.id, ['appeal']],
      ]),
    )
  })
})

describe('a picture', () => {
  it('keeps its post from everybody until its own answer has come', async () => {
    const { id, trace } = await withPicture()
    expect([await stateOf(id), await isSeen(id)]).toEqual(['pending', false])
    await brand.cloud.safety.push(trace, 'pass')
    expect([await stateOf(id), await isSeen(id)]).toEqual(['public', true])
  })

  it('that passes after its text was held is shown so to the reviewer, and clears nothing', async () => {
    brand.cloud.safety.plan.text = 'review'
    const { id, trace } = await withPicture()
    const review = () => brand.all('reviews').find(({ _id }) => _id === id)
    expect([await stateOf(id), review()?.evidence.pictures.map(({ finding }) => finding)]).toEqual(['held', [null]])
    await brand.cloud.safety.push(trace, 'pass')
    expect(review()).toMatchObject({
      state: 'open',
      causes: ['service'],
      evidence: { pictures: [{ finding: 'pass' }] },
    })
    expect([await stateOf(id), await isSeen(id)]).toEqual(['held', false])
  })

  it('is not cleared by a forged answer, nor changed by a second one', async () => {
    const { id, trace } = await withPicture()
    const { platform } = brand.cloud
    const forged = (event: unknown) => hearPush(platform, event)
    expect(await forged({ Event: 'wxa_media_check', trace_id: 'x'.repeat(32), result: { suggest: 'pass' } })).toBe(
      'unknown',
    )
    expect(await forged({ Event: 'wxa_media_check', trace_id: trace, result: { suggest: 'fine' } })).toBe('unknown')
    expect(await forged({ trace_id: trace, result: { suggest: 'pass' } })).toBe('unknown')
    expect(await forged(null)).toBe('unknown')
    expect(await isSeen(id)).toBe(false)
    expect(await brand.cloud.safety.push(trace, 'risky')).toBe('heard')
    expect(await brand.cloud.safety.push(trace, 'pass')).toBe('repeated')
    expect([await stateOf(id), await isSeen(id)]).toEqual(['rejected', false])
  })

  it.each(['overQuota', 'inactive'] as const)(
    'given a service that is %s, is sent again until it is taken',
    async (mode) => {
      brand.cloud.safety.plan.media = mode
      const { id, trace } = await withPicture()
      expect([trace, await stateOf(id), await isSeen(id)]).toEqual(['', 'pending', false])
      brand.cloud.clock.advance(62 * minuteMs)
      await brand.cloud.runJobs()
      expect(await isSeen(id)).toBe(false)
      brand.cloud.safety.plan.media = 'pass'
      brand.cloud.clock.advance(62 * minuteMs)
      await brand.cloud.runJobs()
      expect(await isSeen(id)).toBe(false)
      const [taken] = brand.cloud.safety.waiting().slice(-1)
      await brand.cloud.safety.push(taken!, 'pass')
      expect([await stateOf(id), await isSeen(id)]).toEqual(['public', true])
    },
  )

  it('is not cleared by its own pass where the text has had no answer', async () => {
    brand.cloud.safety.plan.text = 'silent'
    const { id, trace } = await withPicture()
    await brand.cloud.safety.push(trace, 'pass')
    expect([await stateOf(id), await isSeen(id)]).toEqual(['pending', false])
    brand.cloud.safety.plan.text = 'pass'
    brand.cloud.clock.advance(61 * minuteMs)
    await brand.cloud.runJobs()
    expect(await isSeen(id)).toBe(true)
  })

  it('is sent again where its answer is lost, and the later answer clears it', async () => {
    const { id, trace } = await withPicture()
    brand.cloud.clock.advance(62 * minuteMs)
    await brand.cloud.runJobs()
    const [again] = brand.cloud.safety.waiting().slice(-1)
    expect(again).not.toBe(trace)
    expect(await isSeen(id)).toBe(false)
    await brand.cloud.safety.push(again!, 'pass')
    expect(await isSeen(id)).toBe(true)
    await brand.cloud.safety.push(trace, 'review')
    expect([await stateOf(id), await isSeen(id)]).toEqual(['held', false])
  })
})
