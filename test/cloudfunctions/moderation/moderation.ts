import { doors } from '../../../cloudfunctions/doors'
import { sayNotice } from '../../../contract/sentences/notices'
import { publicIdOf } from '../../../cloudfunctions/kernel/call/public-id'
import type { ProcedureName, Sent } from '../../../contract'
import { dayMs } from '../../../domain/calendar'
import { claimMs } from '../../../domain/community/review'
import { desk, insist, openBrand, type Brand, type BrandOptions } from '../../_support/brand'
import { openSession } from '../../_support/callers'
import { boardIn, publish, replyTo } from '../../_support/community'
import { faultyStore } from '../../_support/faulty-store'
import { faultsInLedger } from '../../_support/ledger'

const { ops } = doors

/** What holds for the review queue on either adapter, with any number of operators at it. */
export function moderationPromises(adapter: BrandOptions['adapter']): void {
  let brand: Brand
  let lan: string
  let zhou: string
  beforeAll(async () => {
    brand = await openBrand({ adapter })
    await boardIn(brand)
    for (const name of ['lin', 'chen', 'gao']) await brand.join(`visitor-${name}`)
    lan = await openSession(brand, 'admin', 400 * dayMs)
    zhou = await openSession(brand, 'campaign', 400 * dayMs)
  }, 60_000)
  beforeEach(() => Object.assign(brand.cloud.safety.plan, { text: 'pass', media: 'pass', slowMs: 20, mediaMs: -1 }))
  afterEach(() => expect(faultsInLedger(brand)).toEqual([]))
  afterAll(() => brand.close())

  const ask = <Name extends ProcedureName<'ops'>>(token: string, procedure: Name, input: Sent<'ops', Name>) =>
    brand.askDesk(procedure, input, { token })
  const approve = (token: string, subjectId: string) => ask(token, 'approveText', { subjectId })
  const reject = (token: string, subjectId: string, more: Partial<Sent<'ops', 'rejectText'>> = {}) =>
    ask(token, 'rejectText', { subjectId, reason: 'advert', note: '', strike: false, ...more })
  const appeal = (subjectId: string) =>
    brand.visit('visitor-lin', 'community', 'appealDecision', { subjectId, text: '只是在聊水温，没有别的意思' })
  const report = (subjectId: string, by = 'visitor-chen', at = brand) =>
    at.visit(by, 'community', 'reportText', { subjectId, reason: 'advert' })

  async function heldPost(): Promise<string> {
    brand.cloud.safety.plan.text = 'review'
    const { id, state } = await publish(brand, 'visitor-lin')
    brand.cloud.safety.plan.text = 'pass'
    expect(state).toBe('held')
    return id
  }
  async function refusedPost(): Promise<string> {
    brand.cloud.safety.plan.text = 'risky'
    const { id } = await publish(brand, 'visitor-lin')
    brand.cloud.safety.plan.text = 'pass'
    return id
  }
  /** A newcomer writes three posts a day. */
  beforeEach(() => brand.cloud.clock.advance(dayMs))

  const isSeen = async (postId: string) => (await brand.visit('visitor-chen', 'community', 'readPost', { postId })).ok
  const card = () => brand.all('members').find(({ _id }) => _id === 'visitor-lin')
  const author = () => brand.all('participants').find(({ _id }) => _id === 'visitor-lin')
  const notices = () =>
    brand
      .all('notices')
      .filter(({ memberId, kind }) => memberId === 'visitor-lin' && kind === 'decided')
      .sort((left, right) => left.at - right.at)
      .map(({ facts }) => (facts ? sayNotice(facts, 'zh-CN') : ''))
  const trail = (subject: string) =>
    brand.all('audit').filter((line) => line.subject === subject && line.outcome === 'done')

  it('lists what waits, oldest first and by lane, counts it, and shows nobody else any of it', async () => {
    const [held, refused] = [await heldPost(), await refusedPost()]
    insist(await appeal(refused))
    const { id: reported } = await publish(brand, 'visitor-gao')
    insist(await report(reported))
    const { reviews } = insist(await ask(zhou, 'listReviews', {}))
    expect(reviews.map(({ subjectId, lane, state }) => [subjectId, lane, state])).toEqual([
      [held, 'held', 'held'],
      [refused, 'appealed', 'held'],
      [reported, 'reported', 'public'],
    ])
    const appealed = insist(await ask(zhou, 'listReviews', { lane: 'appealed' })).reviews
    expect(appealed.map(({ subjectId }) => subjectId)).toEqual([refused])
    const first = insist(await ask(zhou, 'listReviews', { limit: 1 }))
    const second = insist(await ask(zhou, 'listReviews', { limit: 1, after: first.next ?? '' }))
    expect([...first.reviews, ...second.reviews].map(({ subjectId }) => subjectId)).toEqual([held, refused])
    expect(insist(await ask(zhou, 'countReviews', {}))).toMatchObject({
      waiting: 3,
      isMore: false,
      byLane: [
        { lane: 'held', waiting: 1 },
        { lane: 'reported', waiting: 1 },
        { lane: 'appealed', waiting: 1 },
      ],
    })
    expect(await Promise.all([held, refused].map(isSeen))).toEqual([false, false])
    for (const id of [held, refused, reported]) insist(await approve(zhou, id))
    expect(insist(await ask(zhou, 'listReviews', {})).reviews).toEqual([])
    const closed = insist(await ask(zhou, 'listReviews', { state: 'closed' })).reviews
    expect(closed.slice(0, 3).map(({ decision }) => decision?.by)).toEqual(['许一舟', '许一舟', '许一舟'])
  })

  it('shows one text whole: what was found where, who reported it, and how its author stands', async () => {
    await brand.cloud.platform.store.create('wordLists', {
      _id: 'advert',
      name: '广告引流',
      action: 'review',
      byPinyin: true,
      words: ['加微信'],
      allow: [],
      createdAt: 0,
      version: 1,
    })
    brand.cloud.clock.advance(3_000)
    const { id } = await publish(brand, 'visitor-lin', { title: '低价茶叶', text: '想要的加.微.信聊，<b>便宜</b>' })
    const { text, review, author: writer } = insist(await ask(zhou, 'readText', { subjectId: id }))
    expect(text.part.text).toBe('想要的加.微.信聊，<b>便宜</b>')
    expect(text.part.hits).toEqual([
      { begin: 3, end: 8, word: '加微信', list: '广告引流', foldings: ['symbols'], finding: 'review' },
    ])
    expect([review?.causes, review?.words, review?.takingDown]).toEqual([['filter'], ['加微信'], 'reject'])
    expect(writer).toMatchObject({ memberId: publicIdOf('visitor-lin'), strikes: [], silencedUntil: 0 })
    expect(JSON.stringify(text)).not.toContain('visitor-lin')
    insist(await reject(zhou, id))
  })

  it('makes a held text public with its points to come, once, and tells its author', async () => {
    const id = await heldPost()
    const before = card()?.pendingPoints ?? 0
    expect(insist(await approve(zhou, id))).toEqual({ subjectId: id, state: 'public' })
    expect([await isSeen(id), (card()?.pendingPoints ?? 0) - before]).toEqual([true, 3])
    expect(notices().at(-1)).toBe('您的帖子「今天的第一杯」通过了审核，大家可以看到了')
    expect(trail(id).map(({ procedure, operatorName }) => [procedure, operatorName])).toEqual([
      ['approveText', '许一舟'],
    ])
    expect(await approve(lan, id)).toMatchObject({ refusal: { code: 'reviewClosed', by: '许一舟' } })
  })

  it('keeps a rejected text from everybody, says why in words, and takes the appeal to another operator', async () => {
    const id = await heldPost()
    expect(insist(await reject(zhou, id, { note: '请去掉联系方式' })).state).toBe('rejected')
    const own = insist(await brand.visit('visitor-lin', 'community', 'readPost', { postId: id })).post
    expect([own.stateReason, own.canAppeal]).toEqual([{ code: 'advert', note: '请去掉联系方式' }, true])
    expect(insist(await appeal(id)).state).toBe('held')
    expect(await approve(zhou, id)).toMatchObject({ refusal: { code: 'appealOwnDecision' } })
    expect(await reject(zhou, id)).toMatchObject({ refusal: { code: 'appealOwnDecision' } })
    const { review } = insist(await ask(zhou, 'readText', { subjectId: id }))
    expect([review?.mayDecide, review?.appeal]).toEqual([false, '只是在聊水温，没有别的意思'])
    expect(insist(await reject(lan, id)).state).toBe('rejected')
    expect(await appeal(id)).toMatchObject({ refusal: { code: 'notAppealable' } })
    expect([await isSeen(id), notices().at(-1)]).toEqual([
      false,
      '我们又看了一遍，您的帖子「今天的第一杯」维持原来的处理：含有广告或引流内容',
    ])
  })

  it('takes points and counts back with a removed text, and gives both again where the appeal is granted', async () => {
    const [{ id }, { pendingPoints = 0, points = 0 } = {}] = [await publish(brand, 'visitor-lin'), card()]
    const standing = author()?.standing ?? 0
    insist(await report(id))
    expect(insist(await reject(zhou, id, { strike: true })).state).toBe('removed')
    expect([card()?.pendingPoints, author()?.standing, author()?.strikes.length]).toEqual([
      pendingPoints - 3,
      standing - 1,
      1,
    ])
    expect(await isSeen(id)).toBe(false)
    insist(await appeal(id))
    expect(insist(await approve(lan, id)).state).toBe('public')
    expect([card()?.pendingPoints, author()?.standing, author()?.strikes]).toEqual([pendingPoints, standing, []])
    expect(await isSeen(id)).toBe(true)
    brand.cloud.clock.advance(8 * dayMs)
    await brand.cloud.runJobs()
    expect(card()?.points).toBeGreaterThan(points)
  })

  it('counts a removed reply off its post, and on again', async () => {
    const { id: postId } = await publish(brand, 'visitor-chen')
    const { id } = await replyTo(brand, 'visitor-lin', postId)
    const replies = async () =>
      insist(await brand.visit('visitor-chen', 'community', 'readPost', { postId })).post.replies
    insist(await report(id))
    insist(await reject(zhou, id))
    expect(await replies()).toBe(0)
    insist(await appeal(id))
    insist(await approve(lan, id))
    expect(await replies()).toBe(1)
  })

  it('hides a public text at once; its points wait with it, and come once it is back', async () => {
    const { id } = await publish(brand, 'visitor-lin')
    const pendingOf = () => brand.all('pendings').some(({ _id }) => _id === `contribution-post-${id}`)
    insist(await ask(zhou, 'hideText', { subjectId: id, reason: 'privacy', note: '' }))
    expect([await isSeen(id), notices().at(-1)]).toEqual([
      false,
      '您的帖子「今天的第一杯」暂时只有您能看到：公开了他人的隐私',
    ])
    brand.cloud.clock.advance(8 * dayMs)
    await brand.cloud.runJobs()
    expect(pendingOf()).toBe(true)
    insist(await approve(lan, id))
    await brand.cloud.runJobs()
    expect([await isSeen(id), pendingOf()]).toEqual([true, false])
    expect(await ask(zhou, 'hideText', { subjectId: 'pnothing', reason: 'other', note: '' })).toMatchObject({
      refusal: { code: 'subjectUnknown' },
    })
  })

  it('forgets the reports on a text that was found to be all right', async () => {
    const { id } = await publish(brand, 'visitor-lin')
    insist(await report(id))
    insist(await report(id, 'visitor-gao'))
    insist(await approve(zhou, id))
    const { text, reports } = insist(await ask(zhou, 'readText', { subjectId: id }))
    expect([text.state, text.reportWeight, reports.length]).toEqual(['public', 0, 2])
  })

  it('gives a text to one of two who take it at once, and to the other when its time is over', async () => {
    const id = await heldPost()
    const taken = await Promise.all([lan, zhou].map((token) => ask(token, 'claimReview', { subjectId: id })))
    expect(taken.filter(({ ok }) => ok)).toHaveLength(1)
    const [winner, loser] = taken[0]?.ok ? [lan, zhou] : [zhou, lan]
    const name = winner === lan ? '周岚' : '许一舟'
    const until = brand.cloud.clock.now() + claimMs
    expect(await approve(loser, id)).toMatchObject({ refusal: { code: 'reviewClaimed', by: name } })
    expect(await ask(loser, 'releaseReview', { subjectId: id })).toMatchObject({ refusal: { code: 'reviewClaimed' } })
    brand.cloud.clock.advance(until - brand.cloud.clock.now() + 1)
    insist(await approve(loser, id))
    expect(await ask(winner, 'claimReview', { subjectId: id })).toMatchObject({ refusal: { code: 'reviewClosed' } })
  }, 30_000)

  it('takes one of two decisions made at once, and what the author gets is that one', async () => {
    const id = await heldPost()
    const told = notices().length
    const decided = await Promise.all([approve(lan, id), reject(zhou, id)])
    expect(decided.filter(({ ok }) => ok)).toHaveLength(1)
    const refused = decided.find(({ ok }) => !ok)
    expect(refused).toMatchObject({ refusal: { code: 'reviewClosed' } })
    expect([await isSeen(id), notices().length - told]).toEqual([decided[0].ok, 1])
    expect(trail(id)).toHaveLength(1)
  }, 30_000)

  it('removes a text that many like at that moment, and loses none of their likes', async () => {
    const { id } = await publish(brand, 'visitor-lin')
    insist(await report(id))
    const likers = Array.from({ length: 16 }, (_, index) => `crowd-${index}`)
    for (const member of likers) await brand.given.join(member)
    const liked = likers.map((member) =>
      brand.visit(member, 'community', 'setMark', { kind: 'like', targetId: id, on: true }),
    )
    const [removed, ...signs] = await Promise.all([reject(zhou, id), ...liked])
    expect(insist(removed).state).toBe('removed')
    const text = brand.all('posts').find(({ _id }) => _id === id)
    expect([text?.state, text?.likes]).toEqual(['removed', signs.filter(({ ok }) => ok).length])
  }, 60_000)

  it('given an author who took the text back, decides nothing', async () => {
    const id = await heldPost()
    insist(await brand.visit('visitor-lin', 'community', 'withdrawText', { subjectId: id }))
    expect(await approve(zhou, id)).toMatchObject({ refusal: { code: 'reviewClosed', by: '' } })
  })

  it('given an instance that dies anywhere in a decision, comes to the same end by the timer', async () => {
    // Over the wire each death takes a second: there every ninth has to do.
    const stride = adapter === 'sdk' ? 9 : 1
    for (const death of ['before', 'after'] as const)
      for (let dieAt = 1; dieAt <= 30; dieAt += stride) {
        brand.cloud.clock.advance(dayMs)
        const { id } = await publish(brand.given, 'visitor-lin')
        insist(await report(id, 'visitor-chen', brand.given))
        const faulty = faultyStore(brand.cloud.platform.store, dieAt, death)
        const platform = { ...brand.cloud.platform, instance: {}, store: faulty.store, log: () => undefined }
        const input = { subjectId: id, reason: 'advert', note: '', strike: false }
        const envelope = { procedure: 'rejectText', requestId: `request-${death}-${dieAt}`, input }
        await ops.answer(platform, envelope, { ...desk, token: zhou }).catch(() => undefined)
        brand.cloud.clock.advance(61_000)
        await brand.cloud.runJobs()
        const isDecided = brand.all('reviews').some(({ _id, state }) => _id === id && state === 'closed')
        expect(await isSeen(id)).toBe(!isDecided)
        insist(await brand.askDesk('rejectText', input, { token: zhou, requestId: envelope.requestId }))
        expect([await isSeen(id), brand.all('credits').some(({ _id, stands }) => _id === id && stands)]).toEqual([
          false,
          false,
        ])
        expect(brand.all('chores').filter(({ kind }) => kind === 'decide')).toEqual([])
        expect(trail(id)).toHaveLength(1)
      }
  }, 180_000)
}
