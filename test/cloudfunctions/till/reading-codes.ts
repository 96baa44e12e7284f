import { doors } from '../../../cloudfunctions/doors'
import { keyRingFrom } from '../../../cloudfunctions/kernel/ports/keys'
import type { Platform } from '../../../cloudfunctions/kernel/ports/platform'
import type { Answer } from '../../../contract'
import { hourMs } from '../../../domain/calendar'
import { memberCodeStepAt, memberCodeStepMs, readMemberCode } from '../../../domain/member/member-code'
import { wholeBrand } from '../../../domain/operator/abilities'
import { desk, insist, openBrand, type Brand, type BrandOptions } from '../../_support/brand'
import { openSession, openSessionWith } from '../../_support/callers'
import { stopTime } from '../../_support/time'

const { member, till } = doors

/** What holds for member codes at a till on either adapter. */
export function codeReadingPromises(adapter: BrandOptions['adapter']): void {
  let brand: Brand
  let clerk: string
  let colleague: string
  beforeAll(async () => {
    brand = await openBrand({ adapter })
    stopTime()
    await brand.join('lin', '林小满')
    await brand.join('gao', '高远')
    await openSessionWith(brand, 'colleague', [{ role: 'clerk', scope: wholeBrand }], '陈屿')
    clerk = await openSession(brand, 'clerk', 1_000 * hourMs)
    colleague = await openSession(brand, 'colleague', 1_000 * hourMs)
  })
  afterAll(() => brand.close())
  // Every test has a step of its own, and finds nobody locked out.
  beforeEach(() => brand.cloud.clock.advance(2 * hourMs))

  const shown = async (memberId: string) => insist(await brand.visit(memberId, 'member', 'memberCode', {}))
  const resolve = (code: string, token = clerk, requestId?: string) =>
    brand.askDesk('resolveMemberCode', { code }, { token, ...(requestId ? { requestId } : {}) })
  const refusedWith = (code: string) => ({ ok: false, refusal: { code } })
  /** The member's number with digits that are not the right ones. */
  const wrongFor = (digits: string, offset = 1) =>
    digits.slice(0, 12) + String((Number(digits.slice(12)) + offset) % 100_000_000).padStart(8, '0')
  const outcomeOf = (answer: Answer<'till', 'resolveMemberCode'>) => (answer.ok ? 'read' : answer.refusal.code)

  it('tells a clerk who shows it, with no more of them than the counter needs', async () => {
    await brand.desk('adjustPoints', { memberId: 'lin', points: 120, reason: '开业送积分' })
    const { digits } = await shown('lin')
    const joinedAt = brand.all('members').find(({ _id }) => _id === 'lin')?.joinedAt
    expect(await resolve(digits)).toEqual({
      ok: true,
      value: {
        member: {
          nickname: '林**',
          number: digits.slice(0, 12),
          tier: { name: '听风', material: 'paper' },
          points: 120,
          joinedAt,
          benefits: [],
          coupons: [],
        },
      },
    })
    expect(brand.all('audit').at(-1)).toMatchObject({
      procedure: 'resolveMemberCode',
      operatorId: 'clerk',
      subject: 'lin',
      input: '{}',
    })
  })

  it('is taken in its own step and the next, and is old after that', async () => {
    brand.cloud.clock.advance(memberCodeStepMs - (brand.cloud.clock.now() % memberCodeStepMs))
    const first = await shown('lin')
    expect(first.validUntil - first.now).toBe(memberCodeStepMs)
    brand.cloud.clock.advance(memberCodeStepMs)
    const second = await shown('lin')
    expect(second.digits).not.toBe(first.digits)
    expect(await resolve(first.digits)).toMatchObject({ ok: true })
    brand.cloud.clock.advance(2 * memberCodeStepMs)
    expect(await resolve(second.digits)).toEqual(refusedWith('memberCodeExpired'))
    brand.cloud.clock.advance(10 * memberCodeStepMs)
    expect(await resolve(second.digits)).toEqual(refusedWith('memberCodeWrong'))
  })

  it('is read once: another clerk is refused, and the same request repeated gets its reply even after the code ran out', async () => {
    const { digits } = await shown('lin')
    const reply = await resolve(digits, clerk, 'request-at-the-till')
    expect(reply.ok).toBe(true)
    expect(await resolve(digits)).toEqual(refusedWith('memberCodeUsed'))
    expect(await resolve(digits, colleague)).toEqual(refusedWith('memberCodeUsed'))
    brand.cloud.clock.advance(5 * memberCodeStepMs)
    expect(await resolve(digits, clerk, 'request-at-the-till')).toEqual({ ...reply, repeated: true })
  })

  it('is read by exactly one of the clerks who scan it at once', async () => {
    const { digits } = await shown('gao')
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, index) => resolve(digits, index % 2 ? clerk : colleague)),
    )
    expect(answers.map(outcomeOf).sort()).toEqual([...Array<string>(7).fill('memberCodeUsed'), 'read'])
    expect(brand.all('memberCodes').filter(({ _id }) => _id.startsWith('gao:'))).toHaveLength(1)
  }, 30_000)

  it('is nobody else’s: digits under another’s number are wrong, and so is a number that nobody has', async () => {
    const [lin, gao] = [await shown('lin'), await shown('gao')]
    expect(await resolve(lin.digits.slice(0, 12) + gao.digits.slice(12))).toEqual(refusedWith('memberCodeWrong'))
    expect(await resolve(`000000000000${gao.digits.slice(12)}`)).toEqual(refusedWith('memberCodeWrong'))
    expect(await resolve(gao.digits)).toMatchObject({ ok: true })
  })

  it('locks out whoever guesses, and a right code in between does not start the count anew', async () => {
    const { digits } = await shown('lin')
    for (let offset = 1; offset <= 4; offset += 1)
      expect(await resolve(wrongFor(digits, offset))).toEqual(refusedWith('memberCodeWrong'))
    expect(await resolve((await shown('gao')).digits)).toMatchObject({ ok: true })
    expect(await resolve(wrongFor(digits, 5))).toEqual(refusedWith('memberCodeWrong'))
    const until = brand.cloud.clock.now() + 60_000
    expect(await resolve(digits)).toEqual({ ok: false, refusal: { code: 'lockedOut', until, seconds: 60 } })
    expect(await resolve(digits, colleague)).toMatchObject({ ok: true })
    brand.cloud.clock.advance(60_000)
    expect(await resolve(wrongFor(digits, 6))).toEqual(refusedWith('memberCodeWrong'))
    expect(await resolve(digits)).toMatchObject({ refusal: { until: until + 120_000 } })
    brand.cloud.clock.advance(hourMs)
    expect(await resolve((await shown('lin')).digits)).toMatchObject({ ok: true })
  })

  it('counts neither a slip of the finger nor a code that came too late', async () => {
    const { digits } = await shown('lin')
    brand.cloud.clock.advance(3 * memberCodeStepMs)
    for (let tries = 0; tries < 12; tries += 1) {
      expect(await resolve(digits.slice(1))).toEqual(refusedWith('memberCodeMistyped'))
      expect(await resolve(digits)).toEqual(refusedWith('memberCodeExpired'))
    }
    expect(await resolve((await shown('lin')).digits)).toMatchObject({ ok: true })
  })

  it('stays good through a rotation of the keys, and is none under another ring', async () => {
    const { digits } = await shown('lin')
    const added = Buffer.alloc(32, 9).toString('base64')
    const rotated = withKeys(`${brand.settings.codeKeys},2:${added}`)
    expect(await resolveOn(rotated, digits)).toMatchObject({ ok: true })
    const newer = await member.answer(
      rotated,
      { procedure: 'memberCode', requestId: 'request-rotated', input: {} },
      { visitorId: 'gao', address: '' },
    )
    expect(newer).not.toMatchObject({ value: { digits: (await shown('gao')).digits } })
    expect(await resolveOn(withKeys(`1:${added}`), (await shown('gao')).digits)).toEqual(refusedWith('memberCodeWrong'))
  })
  const withKeys = (codeKeys: string): Platform => ({ ...brand.cloud.platform, keys: keyRingFrom(codeKeys) })
  const resolveOn = (platform: Platform, code: string) =>
    till.answer(
      platform,
      { procedure: 'resolveMemberCode', requestId: `request-${code}`, input: { code } },
      { ...desk, token: colleague },
    )

  it('leaves no code and no secret in the store, and used ones only until they no longer matter', async () => {
    const { digits } = await shown('lin')
    await resolve(digits)
    await resolve(wrongFor(digits))
    const step = memberCodeStepAt(brand.cloud.clock.now())
    const read = readMemberCode(digits)
    const oneTime = read.ok ? read.value.oneTime : ''
    const kept = JSON.stringify((['audit', 'requests', 'memberCodes', 'members', 'guards'] as const).map(brand.all))
    expect(kept).toContain(`lin:${step}`)
    expect(kept).not.toContain(oneTime)
    for (const secret of brand.cloud.platform.keys.memberCodeSecrets('lin'))
      expect(kept).not.toContain(Buffer.from(secret).toString('base64'))
    brand.cloud.clock.advance(memberCodeStepMs)
    await brand.cloud.runJobs()
    expect(brand.all('memberCodes').map(({ _id }) => _id)).toContain(`lin:${step}`)
    brand.cloud.clock.advance(2 * memberCodeStepMs + 60_000)
    await brand.cloud.runJobs()
    expect(brand.all('memberCodes')).toEqual([])
  })

  it('is refused to whoever has no card', async () => {
    expect(await brand.visit('stranger', 'member', 'memberCode', {})).toEqual(refusedWith('notMember'))
  })
}
