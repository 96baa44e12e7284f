import { publicIdOf } from '../../../cloudfunctions/kernel/call/public-id'
import { sayNotice } from '../../../contract/sentences/notices'
import type { ProcedureName, Sent } from '../../../contract'
import { dayMs } from '../../../domain/calendar'
import { insist, openBrand, type Brand } from '../../_support/brand'
import { boardIn, publish } from '../../_support/community'

let brand: Brand
beforeAll(async () => {
  brand = await openBrand()
  await boardIn(brand)
  for (const name of ['lin', 'chen', 'gao']) await brand.join(`visitor-${name}`)
})
afterAll(() => brand.close())

const ask = <Name extends ProcedureName<'ops'>>(procedure: Name, input: Sent<'ops', Name>) =>
  brand.askDesk(procedure, input)
const report = (subjectId: string, by: string) =>
  brand.visit(by, 'community', 'reportText', { subjectId, reason: 'advert' })

describe('the desk', () => {
  it('silences a member for a term: their writing is refused with a sentence, liking goes on under a mute only', async () => {
    const { id } = await publish(brand, 'visitor-gao')
    const like = (on: boolean) => brand.visit('visitor-lin', 'community', 'setMark', { kind: 'like', targetId: id, on })
    const write = () =>
      brand.visit('visitor-lin', 'community', 'createReply', { postId: id, text: '说一句话试试看能不能发' })
    const silence = (kind: 'mute' | 'ban') =>
      ask('sanctionMember', { memberId: 'visitor-lin', kind, days: 3, why: '多次发广告' })
    const startedAt = brand.cloud.clock.now()
    const until = insist(await silence('mute')).standing.mutedUntil
    expect(Math.round((until - startedAt) / dayMs)).toBe(3)
    expect(await write()).toEqual({ ok: false, refusal: { code: 'silenced', until, kind: 'mute' } })
    insist(await like(true))
    const { bannedUntil } = insist(await silence('ban')).standing
    expect(bannedUntil).toBeGreaterThanOrEqual(until)
    expect(await report(id, 'visitor-lin')).toMatchObject({ refusal: { code: 'silenced', kind: 'ban' } })
    const silenced = insist(await ask('listSilenced', {})).members
    expect(silenced.map(({ memberId, silencedUntil }) => [memberId, silencedUntil])).toEqual([
      [publicIdOf('visitor-lin'), bannedUntil],
    ])
    for (const kind of ['ban', 'mute'] as const) insist(await ask('liftSanction', { memberId: 'visitor-lin', kind }))
    expect(await ask('liftSanction', { memberId: 'visitor-lin', kind: 'ban' })).toMatchObject({
      refusal: { code: 'notSilenced' },
    })
    insist(await write())
    expect(insist(await ask('listSilenced', {})).members).toEqual([])
    expect(await ask('sanctionMember', { memberId: 'nobody', kind: 'ban', days: 1, why: '试' })).toMatchObject({
      refusal: { code: 'participantUnknown' },
    })
  })

  it('silences by the second strike, and ends the silence with the strike', async () => {
    const struck = async () => insist(await ask('addStrike', { memberId: 'visitor-gao', why: '在评论里吵架' })).standing
    expect((await struck()).silencedUntil).toBe(0)
    const second = await struck()
    expect(second.silencedUntil - (second.strikes[0]?.at ?? 0)).toBe(dayMs)
    const { standing } = insist(await ask('communityStanding', { memberId: 'visitor-gao' }))
    expect([standing.nextStrikeDays, standing.needsReview]).toEqual([7, true])
    const struckAt = standing.strikes[0]?.at ?? 0
    const forgiven = insist(await ask('forgiveStrike', { memberId: 'visitor-gao', struckAt })).standing
    expect([forgiven.silencedUntil]).toEqual([0])
    expect(await ask('forgiveStrike', { memberId: 'visitor-gao', struckAt })).toMatchObject({
      refusal: { code: 'strikeUnknown' },
    })
  })

  it('silences by striking with a rejection, and tells the author until when', async () => {
    const rejected = async () => {
      brand.cloud.clock.advance(dayMs)
      const { id } = await publish(brand, 'visitor-chen')
      await report(id, 'visitor-lin')
      return brand.askDesk('rejectText', { subjectId: id, reason: 'insult', note: '', strike: true })
    }
    insist(await rejected())
    insist(await rejected())
    const told = brand.all('notices').filter(({ memberId, kind }) => memberId === 'visitor-chen' && kind === 'decided')
    expect(
      told.map(({ facts }) => (facts ? sayNotice(facts, 'zh-CN') : '').replace(/\d+ 月.*\d\d:\d\d/, '某时')).sort(),
    ).toEqual([
      '因多次违反社区规范，您已被禁言到 某时：含有对他人不友善的话',
      '您的帖子「今天的第一杯」已被移除：含有对他人不友善的话。如有误判，可以申诉一次',
      '您的帖子「今天的第一杯」已被移除：含有对他人不友善的话。如有误判，可以申诉一次',
    ])
    const { members } = insist(await ask('listSilenced', {}))
    expect(members.map(({ memberId }) => memberId)).toEqual([publicIdOf('visitor-chen')])
  })
})
