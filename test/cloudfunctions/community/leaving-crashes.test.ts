import { eraseMembers } from '../../../cloudfunctions/member/jobs/erase-members'
import { dayMs } from '../../../domain/calendar'
import { insist, openBrand, type Brand } from '../../_support/brand'
import { boardIn, faultsInCounts, publish, replyTo } from '../../_support/community'
import { documentsKept } from '../../_support/kept'
import { faultyStore, type Death } from '../../_support/faulty-store'
import { faultsInLedger } from '../../_support/ledger'

/** More database calls than taking a poster out takes; every so many of them are tried. */
const callsMax = 400
const stride = 5

let brand: Brand
let theirs: string
beforeAll(async () => {
  brand = await openBrand()
  await boardIn(brand)
  await brand.join('oStays', '留下的人')
  theirs = (await publish(brand, 'oStays', { title: '我的帖子' })).id
})
afterAll(() => brand.close())

/** Somebody with a post, a reply that was answered by name, and signs on others; they have asked to leave. */
async function poster(place: number): Promise<string> {
  const id = `oPoster${place}x`
  await brand.join(id, `阿茶${place}号`)
  const own = await publish(brand, id, { title: `阿茶${place}号的帖子` })
  const reply = await replyTo(brand, id, theirs)
  const publicId = brand.all('participants').find(({ _id }) => _id === id)?.publicId ?? ''
  brand.cloud.clock.advance(dayMs)
  await replyTo(brand, 'oStays', theirs, {
    replyId: reply.id,
    text: `@阿茶${place}号 说得对，明天再试`,
    mentions: [publicId],
  })
  insist(await brand.visit(id, 'community', 'setMark', { kind: 'like', targetId: theirs, on: true }))
  insist(await brand.visit('oStays', 'community', 'setMark', { kind: 'favourite', targetId: own.id, on: true }))
  insist(await brand.visit(id, 'member', 'askDeletion', {}))
  brand.cloud.clock.advance(7 * dayMs + 60_000)
  return id
}

test.each<Death>(['before', 'after'])(
  'an instance that dies %s a database call of taking a poster out leaves it to the next',
  async (death) => {
    let finished = 0
    for (let dieAt = 1; dieAt <= callsMax && finished === 0; dieAt += stride) {
      const place = dieAt * 2 + (death === 'after' ? 1 : 0)
      const id = await poster(place)
      const faulty = faultyStore(brand.cloud.platform.store, dieAt, death)
      const platform = { ...brand.cloud.platform, instance: {}, store: faulty.store, log: () => undefined }
      // The first run makes the card nobody's; the rest waits until the sums have taken that in.
      await eraseMembers(brand.cloud.platform)
      brand.cloud.clock.advance(60_000)
      for (const { run } of brand.cloud.platform.declared.consumers) await run(brand.cloud.platform)
      await eraseMembers(platform).catch(() => undefined)
      brand.cloud.clock.advance(60_000)
      await brand.cloud.runJobs()
      brand.cloud.clock.advance(60_000)
      await brand.cloud.runJobs()
      await brand.cloud.runJobs()
      // A death before a commit is one before its call is counted.
      if (faulty.calls() < dieAt - 1) finished = faulty.calls()
      const left = [id, `阿茶${place}号`].filter((each) => documentsKept(brand).includes(each))
      expect([dieAt, left, faultsInCounts(brand), faultsInLedger(brand)]).toEqual([dieAt, [], [], []])
    }
    expect(finished).toBeGreaterThan(100)
  },
  240_000,
)
