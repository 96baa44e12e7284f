import { dayMs } from '../../../domain/calendar'
import type { LevelCode } from '../../../domain/community/trust'
import { insist, openBrand, type Brand } from '../../_support/brand'
import { openSession } from '../../_support/callers'
import { boardIn, postOf } from '../../_support/community'

let brand: Brand
let token: string
beforeAll(async () => {
  brand = await openBrand()
  await boardIn(brand)
  await brand.join('visitor-author')
  token = await openSession(brand, 'admin', 400 * dayMs)
})
beforeEach(() => brand.cloud.clock.advance(dayMs))
afterAll(() => brand.close())

let members = 0
/** Somebody who has come as far as a level asks for. */
async function somebody(level: LevelCode = 'newcomer'): Promise<string> {
  const memberId = `reporter-${members++}`
  await brand.join(memberId)
  if (level === 'newcomer') return memberId
  await postOf(brand, memberId)
  const at = brand.cloud.clock.now()
  const facts = { joinedAt: at - 100 * dayMs, activeDays: 60, lastActiveAt: at, standing: 60, likesGiven: 40 }
  await brand.cloud.platform.store.updateIf('participants', memberId, {}, { set: facts })
  const likes = { _id: `${memberId}:0`, subjectId: memberId, sums: { likesReceived: 30 }, turns: 1, changedAt: null }
  await brand.cloud.platform.store.create('tallies', likes)
  return memberId
}
const report = (memberId: string, subjectId: string) =>
  brand.visit(memberId, 'community', 'reportText', { subjectId, reason: 'advert', details: '像广告' })
const stateOf = (postId: string) => brand.all('posts').find(({ _id }) => _id === postId)?.state
const reviewOf = (postId: string) => brand.all('reviews').find(({ _id }) => _id === postId)

it('hide a text at the seventh newcomer’s, and no sooner; reviewers see it from the first', async () => {
  const id = await postOf(brand, 'visitor-author')
  for (let reports = 1; reports <= 6; reports += 1) {
    insist(await report(await somebody(), id))
    expect([stateOf(id), reviewOf(id)?.state]).toEqual(['public', 'open'])
  }
  insist(await report(await somebody(), id))
  expect(stateOf(id)).toBe('held')
  const seen = insist(await brand.visit('visitor-author', 'community', 'readPost', { postId: id })).post
  expect(seen.stateReason).toEqual({ code: 'reports', note: '' })
  expect(await brand.visit(await somebody(), 'community', 'readPost', { postId: id })).toMatchObject({
    refusal: { code: 'postUnknown' },
  })
})

it('weigh by trust: one host and two newcomers are enough', async () => {
  const id = await postOf(brand, 'visitor-author')
  insist(await report(await somebody('host'), id))
  insist(await report(await somebody(), id))
  expect(stateOf(id)).toBe('public')
  insist(await report(await somebody(), id))
  expect(stateOf(id)).toBe('held')
})

it('count once per member, not of one’s own text, and none after a reviewer found it to be all right', async () => {
  const id = await postOf(brand, 'visitor-author')
  expect(await report('visitor-author', id)).toMatchObject({ refusal: { code: 'ownText' } })
  const host = await somebody('host')
  for (const reportedNow of [true, false, false])
    expect(await report(host, id)).toMatchObject({ value: { reportedNow } })
  expect(stateOf(id)).toBe('public')
  insist(await brand.askDesk('approveText', { subjectId: id }, { token }))
  brand.cloud.clock.advance(1_000)
  for (const _ of [1, 2]) insist(await report(await somebody(), id))
  expect([stateOf(id), reviewOf(id)?.state]).toEqual(['public', 'open'])
  insist(await report(await somebody('host'), id))
  expect(stateOf(id)).toBe('held')
})

it('have a limit a day', async () => {
  const reporter = await somebody()
  const outcomes = []
  for (let place = 0; place < 6; place += 1) {
    const author = await somebody()
    const answer = await report(reporter, await postOf(brand, author))
    outcomes.push(answer.ok ? 'reported' : answer.refusal.code)
  }
  expect(outcomes).toEqual([...Array<string>(5).fill('reported'), 'dayLimitReached'])
})
