import { dayMs } from '../../../domain/calendar'
import type { Answer, Sent } from '../../../contract'
import { insist, openBrand, type Brand } from '../../_support/brand'
import { openSession } from '../../_support/callers'
import { memberWith } from '../../_support/mall'

type Reply = Awaited<ReturnType<Brand['cloud']['ask']>>

let brand: Brand
let number: string
beforeAll(async () => {
  brand = await openBrand()
  await memberWith(brand, 'openid-of-lin', 120)
  number = brand.all('members').find(({ _id }) => _id === 'openid-of-lin')?.number ?? ''
})
afterAll(() => brand.close())

const fields: Sent<'ops', 'addKey'> = {
  name: '收银系统',
  permissions: ['member.see'],
  addresses: [],
  callsAMinute: 60,
  days: 30,
}
const make = async (more: Partial<typeof fields> = {}) => {
  const { key, secret } = await brand.desk('addKey', { ...fields, ...more })
  return { id: key.id, secret: secret ?? '' }
}
const ask = (token: string, address = '203.0.113.8', asked = number): Promise<Reply> =>
  brand.cloud.ask(
    'api',
    { procedure: 'memberBalance', requestId: 'request-balance', input: { number: asked } },
    { address, token },
  )
const outcomeOf = async (reply: Promise<Reply>) => {
  const answer = await reply
  return answer.ok ? 'answered' : answer.refusal.code
}

describe('a system with a key', () => {
  it('is told what a member has, not who they are, and leaves a line of its look', async () => {
    const { id, secret } = await make()
    const reply = (await ask(secret)) as Answer<'api', 'memberBalance'>
    expect(insist(reply)).toMatchObject({ number, points: 120 })
    expect(JSON.stringify(reply)).not.toContain('openid-of-lin')
    const lines = brand.all('audit').filter(({ operatorId }) => operatorId === `key:${id}`)
    expect(lines).toMatchObject([
      {
        operatorName: '收银系统',
        procedure: 'memberBalance',
        subject: 'openid-of-lin',
        about: 'members',
        outcome: 'done',
      },
    ])
    const { keys } = await brand.desk('listKeys', {})
    const minute = brand.cloud.clock.now() - (brand.cloud.clock.now() % 60_000)
    expect(keys.find((each) => each.id === id)).toMatchObject({ lastUsedAt: minute, createdBy: '周岚', endedAt: null })
  })

  it('whose key nobody made, was mistyped, or is an operator’s session, is refused', async () => {
    const { secret } = await make()
    const session = await openSession(brand, 'admin')
    for (const token of ['', 'x', session, `${secret}x`, secret.slice(0, -1), `${secret.slice(0, -2)}AA`])
      expect([token, await outcomeOf(ask(token))]).toEqual([token, 'keyRefused'])
    const atDesk = await brand.askDesk('listKeys', {}, { token: secret })
    expect(atDesk).toEqual({ ok: false, refusal: { code: 'notSignedIn' } })
  })

  it('is refused from the call after its key ended, and once its days are over', async () => {
    const [ended, old] = [await make(), await make({ days: 1 })]
    expect(await outcomeOf(ask(ended.secret))).toBe('answered')
    const { key } = await brand.desk('endKey', { keyId: ended.id })
    expect(key.endedAt).not.toBeNull()
    expect(await outcomeOf(ask(ended.secret))).toBe('keyRefused')
    brand.cloud.clock.advance(dayMs - 60_000)
    expect(await outcomeOf(ask(old.secret))).toBe('answered')
    brand.cloud.clock.advance(60_000)
    expect(await outcomeOf(ask(old.secret))).toBe('keyRefused')
  })

  it.each([
    ['203.0.113.7', 'answered'],
    ['203.0.113.8', 'keyRefused'],
    ['198.51.100.200', 'answered'],
    ['198.51.101.1', 'keyRefused'],
    ['2001:db8::9', 'answered'],
    ['2001:db9::9', 'keyRefused'],
    ['', 'keyRefused'],
    ['nonsense', 'keyRefused'],
  ])('from %s is %s where its addresses are named', async (address, outcome) => {
    const { secret } = await make({ addresses: ['203.0.113.7', '198.51.100.0/24', '2001:db8::/32'] })
    expect(await outcomeOf(ask(secret, address))).toBe(outcome)
  })

  it('has so many calls a minute, however many come at once, and as many in the next', async () => {
    const { secret } = await make({ callsAMinute: 5 })
    brand.cloud.clock.advance(60_000 - (brand.cloud.clock.now() % 60_000))
    const outcomes = await Promise.all(Array.from({ length: 12 }, () => outcomeOf(ask(secret))))
    expect(outcomes.filter((each) => each === 'answered')).toHaveLength(5)
    expect(outcomes.filter((each) => each === 'keyTooFast')).toHaveLength(7)
    const refused = await ask(secret)
    const until = brand.cloud.clock.now() - (brand.cloud.clock.now() % 60_000) + 60_000
    expect(refused).toEqual({ ok: false, refusal: { code: 'keyTooFast', until } })
    brand.cloud.clock.advance(60_000)
    expect(await outcomeOf(ask(secret))).toBe('answered')
  })

  it('that asks for a member nobody is, or for nothing known, is told so', async () => {
    const { secret } = await make()
    expect(await outcomeOf(ask(secret, '203.0.113.8', '000000000000'))).toBe('memberUnknown')
    expect(await outcomeOf(ask(secret, '203.0.113.8', '12'))).toBe('malformed')
    const strange = brand.cloud.ask(
      'api',
      { procedure: 'listMembers', requestId: 'request-balance', input: {} },
      { address: '', token: secret },
    )
    expect(await outcomeOf(strange)).toBe('unknownProcedure')
  })
})

describe('a key', () => {
  it('is shown once: neither its list nor the same request says its secret again, and nothing kept holds it', async () => {
    const first = insist(await brand.askDesk('addKey', fields, { requestId: 'request-key-once' }))
    const again = await brand.askDesk('addKey', fields, { requestId: 'request-key-once' })
    expect(again).toEqual({ ok: true, repeated: true, value: { key: first.key, secret: null } })
    const secret = first.secret?.split('_').at(-1) ?? 'none'
    for (const collection of ['apiKeys', 'requests', 'audit'] as const)
      expect(JSON.stringify(brand.all(collection))).not.toContain(secret)
    expect(JSON.stringify(await brand.desk('listKeys', {}))).not.toContain(secret)
    const line = brand.all('audit').find(({ subject, procedure }) => procedure === 'addKey' && subject === first.key.id)
    expect(line?.outcome).toBe('done')
  })

  it.each([
    ['without a permission', { permissions: [] }, 'malformed'],
    ['that may what no procedure for keys asks for', { permissions: ['member.adjust'] }, 'malformed'],
    ['for ever', { days: 4_000 }, 'malformed'],
    ['from an address that is none', { addresses: ['203.0.113.999'] }, 'addressWrong'],
    ['from a block wider than any', { addresses: ['203.0.113.0/33'] }, 'addressWrong'],
  ])('%s is not made', async (_, more, code) => {
    expect(await brand.askDesk('addKey', { ...fields, ...more })).toMatchObject({ ok: false, refusal: { code } })
  })

  it('that nobody made cannot be ended, and one that ended stays as it is', async () => {
    expect(await brand.askDesk('endKey', { keyId: '0123456789abcdef' })).toMatchObject({
      refusal: { code: 'keyUnknown' },
    })
    const { id } = await make()
    const { key } = await brand.desk('endKey', { keyId: id })
    brand.cloud.clock.advance(5_000)
    expect((await brand.desk('endKey', { keyId: id })).key.endedAt).toBe(key.endedAt)
  })
})
