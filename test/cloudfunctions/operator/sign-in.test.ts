import { contract, type Answer } from '../../../contract'
import { dayMs, hourMs } from '../../../domain/calendar'
import { sessionIdOf } from '../../../cloudfunctions/operator/sessions'
import { insist, openBrand, type Brand } from '../../_support/brand'
import { openSession } from '../../_support/callers'
import { stopTime } from '../../_support/time'

/** What is asked before there is an operator. */
const beforeSigningIn = ['signIn', 'found', 'founding', 'readInvitation', 'acceptInvitation']

let brand: Brand
beforeAll(async () => {
  brand = await openBrand()
  stopTime()
})
afterAll(() => brand.close())

const passwordOf = (account: string) => brand.settings.signIns.find((each) => each.account === account)?.password ?? ''
let requests = 0
interface From {
  address?: string
  device?: string
}
const signIn = async (account: string, password: string, from: From = {}): Promise<Answer<'ops', 'signIn'>> => {
  const { address = '203.0.113.9', ...more } = from
  const input = { account, password, ...more }
  const envelope = { procedure: 'signIn', requestId: `request-${(requests += 1)}-sign-in`, input }
  return (await brand.cloud.ask('ops', envelope, { address })) as Answer<'ops', 'signIn'>
}
const rightly = (account: string, from: From = {}) => signIn(account, passwordOf(account), from)
/** What is said to a wrong password: how many tries are left, or the seconds until the next may be made. */
const wrongTry = async (account: string, from: From = {}): Promise<string> => {
  const answer = await signIn(account, 'not the password', from)
  if (answer.ok) return 'signed in'
  if (answer.refusal.code === 'signInRefused') return `${answer.refusal.triesLeft} left`
  if (answer.refusal.code === 'signInLocked') return `${Math.ceil(answer.refusal.waitMs / 1000)} s`
  return answer.refusal.code
}
const tries = async (account: string, count: number, from: From = {}) => {
  const said: string[] = []
  for (let index = 0; index < count; index += 1) said.push(await wrongTry(account, from))
  return said
}
const whoAmI = (token: string) => brand.askDesk('whoAmI', {}, { token })

describe('an operator who signs in', () => {
  it('has a session for a working day, and no longer', async () => {
    const answer = await signIn('campaign', passwordOf('campaign'))
    if (!answer.ok) throw new Error(answer.refusal.code)
    const { token, expiresAt, operator } = answer.value
    expect(operator).toEqual({
      id: 'campaign',
      account: 'campaign',
      name: '许一舟',
      role: 'campaignManager',
      roles: [{ role: 'campaignManager', scope: { kind: 'brand' } }],
    })
    expect(await whoAmI(token)).toMatchObject({ ok: true, value: { operator, expiresAt, brandName: '青屿' } })
    brand.cloud.clock.advance(12 * hourMs - 60_000)
    expect(await whoAmI(token)).toMatchObject({ ok: true })
    brand.cloud.clock.advance(60_000)
    expect(await whoAmI(token)).toEqual({ ok: false, refusal: { code: 'notSignedIn' } })
  })

  it('is told what their role may ask for', async () => {
    const told = async (operatorId: string) => {
      const answer = await brand.askDesk('whoAmI', {}, { token: await openSession(brand, operatorId) })
      return answer.ok ? answer.value.mayAsk : []
    }
    expect((await told('clerk')).sort()).toEqual([
      'beginSecondFactor',
      'changePassword',
      'confirmSecondFactor',
      'getApproval',
      'mySignIns',
      'renewRecoveryCodes',
      'resolveMemberCode',
      'signOut',
      'useBenefit',
      'useCoupon',
      'whoAmI',
      'withdrawApproval',
    ])
    expect(
      Object.keys({ ...contract.ops, ...contract.till }).filter((name) => !beforeSigningIn.includes(name)),
    ).toEqual(await told('admin'))
    const manager = await told('campaign')
    expect(['saveCampaign', 'mintBatch', 'listAudit'].map((name) => manager.includes(name))).toEqual([
      true,
      false,
      false,
    ])
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
  beforeEach(() => brand.cloud.clock.advance(dayMs))

  it('is told how many tries are left, then waits ever longer, at most a minute', async () => {
    expect(await tries('campaign', 6)).toEqual(['4 left', '3 left', '2 left', '1 left', '2 s', '2 s'])
    const waits: string[] = []
    for (let round = 0; round < 7; round += 1) {
      brand.cloud.clock.advance(60_000)
      waits.push(await wrongTry('campaign'))
    }
    expect(waits).toEqual(['4 s', '8 s', '16 s', '32 s', '60 s', '60 s', '60 s'])
    expect(await rightly('campaign')).toMatchObject({ refusal: { code: 'signInLocked' } })
    brand.cloud.clock.advance(60_000)
    expect(await rightly('campaign')).toMatchObject({ ok: true })
    expect(await wrongTry('campaign')).toBe('4 left')
  })

  it('finds the count at its start after a quiet day too', async () => {
    expect(await tries('campaign', 2)).toEqual(['4 left', '3 left'])
    brand.cloud.clock.advance(dayMs)
    expect(await wrongTry('campaign')).toBe('4 left')
  })

  it('cannot tell an account that exists from one that does not', async () => {
    const other = { address: '203.0.113.10' }
    expect(await tries('nobody-of-that-name', 7)).toEqual(await tries('campaign', 7, other))
    expect(await wrongTry('Not An Account 名字')).toBe('4 left')
  })

  it('keeps nobody out: not at another address, not on a known device, not on the same address for longer than a minute', async () => {
    const known = await rightly('admin', { address: '198.51.100.1' })
    if (!known.ok) throw new Error(known.refusal.code)
    const { device } = known.value
    // A stranger from the very address the operator sits at, who asks at every moment for an hour.
    for (let second = 0; second < 3_600; second += 10) {
      await wrongTry('admin', { address: '198.51.100.1' })
      brand.cloud.clock.advance(10_000)
    }
    expect(await rightly('admin', { address: '198.51.100.1', device })).toMatchObject({ ok: true, value: { device } })
    expect(await rightly('admin', { address: '198.51.100.2' })).toMatchObject({ ok: true })
    await wrongTry('admin', { address: '198.51.100.1' })
    brand.cloud.clock.advance(60_000)
    expect(await rightly('admin', { address: '198.51.100.1' })).toMatchObject({ ok: true })
  })

  it('from everywhere at once is slowed down too, and the device that was signed in before is not', async () => {
    const known = await rightly('admin')
    if (!known.ok) throw new Error(known.refusal.code)
    const { device } = known.value
    const said = await Promise.all(
      Array.from({ length: 60 }, (_none, index) => wrongTry('admin', { address: `192.0.2.${index}` })),
    )
    expect(said.filter((each) => each.endsWith('left'))).toHaveLength(19)
    const listed = await brand.askDesk('listOperators', {}, { token: known.value.token })
    if (!listed.ok) throw new Error(listed.refusal.code)
    expect(listed.value.operators.find(({ account }) => account === 'admin')?.slowedUntil).toBe(
      brand.cloud.clock.now() + 1_000,
    )
    expect(await rightly('admin', { address: '192.0.2.77' })).toMatchObject({ refusal: { code: 'signInLocked' } })
    expect(await rightly('admin', { address: '192.0.2.77', device })).toMatchObject({ ok: true })
  })

  it('gets no free tries by changing between addresses of one subscriber', async () => {
    const said: string[] = []
    for (let index = 0; index < 6; index += 1)
      said.push(await wrongTry('admin', { address: `2001:db8:1:2:${index}::${index}` }))
    expect(said).toEqual(['4 left', '3 left', '2 left', '1 left', '2 s', '2 s'])
  })

  it('gets no free tries by trying one password at many accounts', async () => {
    const said: string[] = []
    for (let index = 0; index < 40; index += 1) said.push(await wrongTry(`account-${index}`))
    expect(said.filter((each) => each === '4 left')).toHaveLength(29)
  })

  it.each([60, 200])('gets no more tries out of %i at the same moment than one after another', async (count) => {
    const address = `198.51.100.${count}`
    const said = await Promise.all(Array.from({ length: count }, () => wrongTry('all-at-once', { address })))
    expect(said.filter((each) => each.endsWith('left'))).toHaveLength(4)
    expect(brand.all('guards').find(({ _id }) => _id === `account:all-at-once@${address}`)).toMatchObject({ wrong: 4 })
  })

  it('gets no right password in behind a burst', async () => {
    const address = '198.51.100.9'
    const burst = Array.from({ length: 60 }, () => wrongTry('campaign', { address }))
    const right = rightly('campaign', { address })
    await Promise.all(burst)
    expect(await right).toMatchObject({ ok: false, refusal: { code: 'signInLocked' } })
  })

  it('on a device that is known is slowed down there alone', async () => {
    const known = await rightly('campaign')
    if (!known.ok) throw new Error(known.refusal.code)
    const { device } = known.value
    expect(await tries('campaign', 6, { device })).toEqual(['4 left', '3 left', '2 left', '1 left', '2 s', '2 s'])
    expect(await rightly('campaign')).toMatchObject({ ok: true })
  })

  it('keeps nobody waiting for a year where the clock is set back by one', async () => {
    await tries('campaign', 9)
    brand.cloud.clock.advance(-365 * dayMs)
    const answer = await rightly('campaign')
    expect(answer).toMatchObject({ refusal: { code: 'signInLocked' } })
    brand.cloud.clock.advance(60_000)
    expect(await rightly('campaign')).toMatchObject({ ok: true })
  })
})

describe('a device', () => {
  beforeEach(() => brand.cloud.clock.advance(dayMs))
  const deviceOf = async (account: string, device?: string) => {
    const answer = await rightly(account, device === undefined ? {} : { device })
    if (!answer.ok) throw new Error(answer.refusal.code)
    return answer.value.device
  }

  it('is known by one secret, whoever signs in on it, and only for those who did', async () => {
    const device = await deviceOf('campaign')
    expect(await deviceOf('admin', device)).toBe(device)
    await tries('clerk', 9)
    expect(await rightly('clerk', { device })).toMatchObject({ refusal: { code: 'signInLocked' } })
    const stored = JSON.stringify([brand.all('signInDevices'), brand.all('audit'), brand.all('guards')])
    expect(stored).not.toContain(device)
  })

  it('does not choose its own secret where that is none', async () => {
    expect(await deviceOf('campaign', 'guessable')).toMatch(/^[\w-]{43}$/)
  })

  it('is a stranger again after a quarter of a year', async () => {
    const device = await deviceOf('campaign')
    brand.cloud.clock.advance(90 * dayMs)
    await brand.cloud.runJobs()
    const now = brand.cloud.clock.now()
    expect(brand.all('signInDevices').filter(({ expiresAt }) => expiresAt <= now)).toEqual([])
    await tries('campaign', 9)
    expect(await rightly('campaign', { device })).toMatchObject({ refusal: { code: 'signInLocked' } })
  })
})

describe('a new operator’s password', () => {
  it.each([
    ['12345678', 'short'],
    ['aaaaaaaa', 'short'],
    ['aaaaaaaaaaaa', 'repeated'],
    ['1234567890', 'walk'],
    ['qingyu-new', undefined],
    ['青屿2026888888', 'named'],
    ['newcomer2026', 'named'],
    ['sunshine2026', 'common'],
    ['correct horse battery staple', undefined],
  ])('%s is judged: %s', async (password, fault) => {
    const account = 'newcomer'
    const roles = [{ role: 'admin', scope: { kind: 'brand' } }]
    const { secret } = insist(await brand.askDesk('inviteOperator', { account, name: '李岸', roles }))
    const answer = await brand.askDesk('acceptInvitation', { secret, password })
    if (fault === undefined) expect(answer).toEqual({ ok: true, value: { account } })
    else expect(answer).toEqual({ ok: false, refusal: { code: 'passwordWeak', fault, lengthMin: 10 } })
    const lines = brand.all('audit').filter(({ procedure }) => procedure === 'acceptInvitation')
    expect(lines.map(({ input }) => input).join()).not.toContain(password)
    await brand.cloud.platform.store.remove('operators', account)
  })
})
