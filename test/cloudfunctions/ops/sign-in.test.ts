import type { Answer } from '../../../contract'
import { dayMs, hourMs } from '../../../domain/calendar'
import { sessionIdOf } from '../../../cloudfunctions/_kernel/operators'
import { openBrand, type Brand } from '../../_support/brand'
import { stopTime } from '../../_support/time'

let brand: Brand
beforeAll(async () => {
  brand = await openBrand()
  stopTime()
})
afterAll(() => brand.close())

const passwordOf = (account: string) => brand.settings.signIns.find((each) => each.account === account)?.password ?? ''
let requests = 0
const signIn = async (account: string, password: string): Promise<Answer<'ops', 'signIn'>> => {
  const envelope = {
    procedure: 'signIn',
    requestId: `request-${(requests += 1)}-sign-in`,
    input: { account, password },
  }
  return (await brand.cloud.ask('ops', envelope, { address: '203.0.113.9' })) as Answer<'ops', 'signIn'>
}
/** What is said to a wrong password: how many tries are left, or the seconds until the next may be made. */
const wrongTry = async (account: string): Promise<string> => {
  const answer = await signIn(account, 'not the password')
  if (answer.ok) return 'signed in'
  if (answer.refusal.code === 'signInRefused') return `${answer.refusal.triesLeft} left`
  if (answer.refusal.code === 'signInLocked')
    return `${Math.ceil((answer.refusal.until - brand.cloud.clock.now()) / 1000)} s`
  return answer.refusal.code
}
const tries = async (account: string, count: number) => {
  const said: string[] = []
  for (let index = 0; index < count; index += 1) said.push(await wrongTry(account))
  return said
}
const whoAmI = (token: string) => brand.askDesk('whoAmI', {}, { token })

describe('an operator who signs in', () => {
  it('has a session for a working day, and no longer', async () => {
    const answer = await signIn('campaign', passwordOf('campaign'))
    if (!answer.ok) throw new Error(answer.refusal.code)
    const { token, expiresAt, operator } = answer.value
    expect(operator).toEqual({ id: 'campaign', account: 'campaign', name: '许一舟', role: 'campaignManager' })
    expect(await whoAmI(token)).toMatchObject({ ok: true, value: { operator, expiresAt, brandName: '青屿' } })
    brand.cloud.clock.advance(12 * hourMs - 60_000)
    expect(await whoAmI(token)).toMatchObject({ ok: true })
    brand.cloud.clock.advance(60_000)
    expect(await whoAmI(token)).toEqual({ ok: false, refusal: { code: 'notSignedIn' } })
  })

  it('can end it at once, and only that one', async () => {
    const [left, kept] = [await brand.signIn('campaign'), await brand.signIn('campaign')]
    await brand.askDesk('signOut', {}, { token: left })
    expect(await whoAmI(left)).toEqual({ ok: false, refusal: { code: 'notSignedIn' } })
    expect(await whoAmI(kept)).toMatchObject({ ok: true })
  })

  it('leaves a line in the trail, with the name and without the password', async () => {
    await brand.signIn('campaign')
    const lines = brand.all('audit').filter(({ procedure }) => procedure === 'signIn')
    expect(lines.at(-1)).toMatchObject({ operatorId: 'campaign', subject: 'campaign', outcome: 'done' })
    expect(JSON.stringify(lines)).not.toContain(passwordOf('campaign'))
  })

  it('leaves neither token nor password in the store', async () => {
    const token = await brand.signIn('campaign')
    const stored = JSON.stringify([brand.all('sessions'), brand.all('operators'), brand.all('audit')])
    expect(stored).toContain(sessionIdOf(token))
    expect(stored).not.toContain(token)
    expect(stored).not.toContain(passwordOf('campaign'))
    expect(brand.all('operators').every(({ passwordHash }) => passwordHash.startsWith('$argon2id$'))).toBe(true)
  })
})

describe('whoever guesses passwords', () => {
  it('is told how many tries are left, then waits ever longer, at most an hour', async () => {
    expect(await tries('campaign', 6)).toEqual(['4 left', '3 left', '2 left', '1 left', '60 s', '60 s'])
    const waits: string[] = []
    for (let round = 0; round < 7; round += 1) {
      brand.cloud.clock.advance(hourMs)
      waits.push(await wrongTry('campaign'))
    }
    expect(waits).toEqual(['120 s', '240 s', '480 s', '960 s', '1920 s', '3600 s', '3600 s'])
  })

  it('is not let in by the right password while the account is locked', async () => {
    expect(await signIn('campaign', passwordOf('campaign'))).toMatchObject({
      ok: false,
      refusal: { code: 'signInLocked' },
    })
    const { operators } = await brand.desk('listOperators', {})
    expect(operators.find(({ account }) => account === 'campaign')?.lockedUntil).toBeGreaterThan(
      brand.cloud.clock.now(),
    )
    expect(operators.find(({ account }) => account === 'admin')?.lockedUntil).toBe(0)
  })

  it('finds the count at its start again after the right password', async () => {
    brand.cloud.clock.advance(hourMs)
    expect(await signIn('campaign', passwordOf('campaign'))).toMatchObject({ ok: true })
    expect(await wrongTry('campaign')).toBe('4 left')
  })

  it('finds it so after a quiet day too', async () => {
    expect(await tries('campaign', 2)).toEqual(['3 left', '2 left'])
    brand.cloud.clock.advance(dayMs)
    expect(await wrongTry('campaign')).toBe('4 left')
  })

  it('cannot tell an account that exists from one that does not', async () => {
    brand.cloud.clock.advance(dayMs)
    expect(await tries('nobody-of-that-name', 7)).toEqual(await tries('campaign', 7))
    expect(await wrongTry('Not An Account 名字')).toBe('4 left')
  })

  it('does not lock anybody else out', async () => {
    expect(await signIn('admin', passwordOf('admin'))).toMatchObject({ ok: true })
  })

  it('gets no free tries by guessing at the same moment', async () => {
    await Promise.all(Array.from({ length: 8 }, () => wrongTry('all-at-once')))
    expect(brand.all('guards').find(({ _id }) => _id === 'account:all-at-once')).toMatchObject({ wrong: 8 })
    expect(await wrongTry('all-at-once')).toBe('480 s')
  })
})
