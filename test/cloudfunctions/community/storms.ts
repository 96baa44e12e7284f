import { dayMs } from '../../../domain/calendar'
import { openBrand, type Brand, type BrandOptions } from '../../_support/brand'
import { boardIn, faultsInCounts, publish } from '../../_support/community'
import { tally } from '../../_support/crowd'

/** What holds on either adapter when many ask for the same at once, or one asks for much. */
export function stormPromises(adapter: BrandOptions['adapter']): void {
  let brand: Brand
  let members = 0
  beforeAll(async () => {
    brand = await openBrand({ adapter })
    await boardIn(brand)
  }, 60_000)
  beforeEach(() => brand.cloud.clock.advance(dayMs))
  afterEach(() => expect(faultsInCounts(brand)).toEqual([]))
  afterAll(() => brand.close())

  async function somebody(): Promise<string> {
    const memberId = `storming-${members++}-${adapter ?? 'embedded'}`
    await brand.join(memberId)
    return memberId
  }
  const report = (memberId: string, subjectId: string) =>
    brand.visit(memberId, 'community', 'reportText', { subjectId, reason: 'advert', details: '像广告' })
  const outcomes = (answers: readonly ({ ok: true } | { ok: false; refusal: { code: string } })[]) =>
    tally(answers.map((answer) => (answer.ok ? 'yes' : answer.refusal.code)))

  it('hides a text that many report at once, once, and keeps each report', async () => {
    const { id } = await publish(brand, await somebody())
    const crowd = []
    for (let place = 0; place < 12; place += 1) crowd.push(await somebody())
    const answers = await Promise.all(crowd.flatMap((memberId) => [report(memberId, id), report(memberId, id)]))
    // Whoever comes when the text is hidden finds it gone; seven newcomers are enough for that.
    const reports = brand.all('reports').filter(({ subjectId }) => subjectId === id)
    const { yes = 0, ...refused } = outcomes(answers)
    expect(Object.keys(refused).filter((code) => code !== 'subjectUnknown')).toEqual([])
    expect(reports.length).toBeGreaterThanOrEqual(7)
    expect(reports.length).toBeLessThanOrEqual(yes)
    expect(answers.filter((answer) => answer.ok && answer.value.reportedNow)).toHaveLength(reports.length)
    expect(brand.all('posts').find(({ _id }) => _id === id)?.state).toBe('held')
    expect(brand.all('reviews').filter(({ _id }) => _id === id)).toMatchObject([{ state: 'open', causes: ['reports'] }])
    expect(brand.all('chores').filter(({ kind }) => kind === 'weigh')).toEqual([])
    for (const memberId of crowd)
      expect(brand.all('participants').find(({ _id }) => _id === memberId)?.pace.reports ?? 0).toBe(
        reports.filter((each) => each.memberId === memberId).length,
      )
  }, 120_000)

  it('counts the likes of one member towards the day’s limit, however many are on their way', async () => {
    const liker = await somebody()
    const posts = []
    for (let place = 0; place < 4; place += 1) posts.push((await publish(brand, await somebody())).id)
    await like(liker, posts[0]!)
    const pace = brand.all('participants').find(({ _id }) => _id === liker)!.pace
    await brand.cloud.platform.store.updateIf('participants', liker, {}, { set: { pace: { ...pace, likes: 23 } } })
    // Two more of the day's twenty-five: the third post is not liked, however often it is asked for.
    const answers = await Promise.all(posts.slice(1).flatMap((postId) => [like(liker, postId), like(liker, postId)]))
    expect(outcomes(answers)).toEqual({ dayLimitReached: 2, yes: 4 })
    expect(brand.all('marks').filter(({ memberId }) => memberId === liker)).toHaveLength(3)
  }, 60_000)

  const like = (memberId: string, targetId: string) =>
    brand.visit(memberId, 'community', 'setMark', { kind: 'like', targetId, on: true })
  const write = (memberId: string, text: string) =>
    brand.visit(memberId, 'community', 'createPost', { kind: 'discussion', boardId: 'tea-room', title: '一起发', text })

  it('lets one of many texts that a member writes at the same moment through', async () => {
    const writer = await somebody()
    const texts = Array.from({ length: 6 }, (_, place) => `第 ${place} 段，水温各不相同，香气也不一样。`)
    const answers = await Promise.all(texts.map((text) => write(writer, text)))
    expect(outcomes(answers)).toEqual({ tooFast: 5, yes: 1 })
    brand.cloud.clock.advance(31_000)
    const said = brand.all('posts').find(({ authorId }) => authorId === writer)?.text ?? ''
    expect(outcomes([await write(writer, said)])).toEqual({ saidBefore: 1 })
    // The second of three a day takes the place of any number that come with it.
    expect(outcomes(await Promise.all(texts.map((text) => write(writer, `${text}又一泡`))))).toEqual({
      tooFast: 5,
      yes: 1,
    })
    brand.cloud.clock.advance(31_000)
    expect(outcomes(await Promise.all(texts.map((text) => write(writer, `${text}第三泡`))))).toEqual({
      tooFast: 5,
      yes: 1,
    })
    brand.cloud.clock.advance(31_000)
    expect(outcomes(await Promise.all(texts.map((text) => write(writer, `${text}第四泡`))))).toEqual({
      dayLimitReached: 6,
    })
  }, 60_000)
}
