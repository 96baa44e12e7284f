import { wxPhones } from '../../cloudfunctions/adapters/wx/phones'
import { wxSafety } from '../../cloudfunctions/adapters/wx/safety'
import { Busy } from '../../cloudfunctions/kernel/store/store'
import { localPhones } from '../../local/phones'
import { safetyStandIn } from '../../local/safety'
import { weChat } from '../../local/we-chat'
import type { CloudCallRule } from '../../local/wire/open-api'
import { listenToWire, openWire, sdkFor, type OpenWire } from '../_support/store'
import { folderFiles } from '../../local/embedded/files'

const phones = localPhones(Date.now)
const pushed: unknown[] = []
const safety = safetyStandIn(async (event) => void pushed.push(event))
const permissions: Record<string, string[]> = {
  all: ['security.msgSecCheck', 'security.mediaCheckAsync', 'phonenumber.getPhoneNumber', 'nothing.atAll'],
  few: ['security.mediaCheckAsync'],
}

let backing: OpenWire
let wire: Awaited<ReturnType<typeof listenToWire>>
let cloud: Awaited<ReturnType<typeof sdkFor>>
const logged: Record<string, unknown>[] = []
beforeAll(async () => {
  backing = await openWire()
  wire = await listenToWire({
    engine: backing.engine,
    files: folderFiles({ folder: backing.folder }),
    invoke: async () => ({ outcome: 'missing' }),
    openApi: { permittedTo: (token) => permissions[token], ask: weChat({ phones, safety }) },
  })
  cloud = await sdkFor(wire.origin)
  process.env['WX_CONTEXT_KEYS'] = 'WX_API_TOKEN'
})
beforeEach(() => {
  process.env['WX_API_TOKEN'] = 'all'
  Object.assign(safety.plan, { text: 'pass', media: 'pass', mediaMs: -1 })
  logged.length = 0
  return refuse()
})
afterAll(async () => {
  await wire.close()
  await backing.close()
})

const refuse = (...rules: CloudCallRule[]) =>
  fetch(`${wire.origin}/control/cloud-calls`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ rules }),
  })
const checks = () => wxSafety(cloud, (line) => void logged.push({ ...line }))
const text = { text: '这瓶真好喝🍵', openid: 'o-1', nickname: '林小满', scene: 3 } as const
const picture = { url: 'https://files.example/a.jpg', openid: 'o-1', scene: 3 } as const

describe('a text’s check, through the real SDK', () => {
  it.each(['pass', 'review', 'risky'] as const)('comes back as %s', async (finding) => {
    safety.plan.text = finding
    expect(await checks().checkText(text)).toEqual({ answered: true, finding })
  })

  it.each([
    [45009, 'overQuota'],
    [45011, 'overQuota'],
    ['EXCEED_REQUEST_LIMIT', 'overQuota'],
    ['EXCEED_CONCURRENT_REQUEST_LIMIT', 'overQuota'],
    [61010, 'inactive'],
    ['SERVER_TIMEOUT', 'timedOut'],
    [-604102, 'timedOut'],
    [-1, 'failed'],
    ['SYS_ERR', 'failed'],
    [-604103, 'failed'],
  ] as const)('refused with %s is %s and tried again later, without a word in the log', async (answer, why) => {
    await refuse({ api: '*', answer, times: 1 })
    expect(await checks().checkText(text)).toEqual({ answered: false, why })
    expect(logged).toEqual([])
    expect(await checks().checkText(text)).toEqual({ answered: true, finding: 'pass' })
  })

  it('refused for its content is risky', async () => {
    await refuse({ api: 'security.msgSecCheck', answer: 87014, times: 1 })
    expect(await checks().checkText(text)).toEqual({ answered: true, finding: 'risky' })
  })

  it.each([47001, 40003, -604100, -604101, -604104])('refused with %d stands in the log', async (answer) => {
    await refuse({ api: '*', answer, times: 1 })
    expect(await checks().checkText(text)).toEqual({ answered: false, why: 'failed' })
    expect(logged).toEqual([{ procedure: 'security.msgSecCheck', fault: expect.stringContaining(String(answer)) }])
    expect(JSON.stringify(logged)).not.toMatch(/真好喝|o-1|林小满/)
  })

  it('that is not answered in time is silent', async () => {
    safety.plan.text = 'silent'
    expect(await checks().checkText(text)).toEqual({ answered: false, why: 'timedOut' })
  })
})

describe('what a function may call', () => {
  it('is what its own settings list', async () => {
    process.env['WX_API_TOKEN'] = 'few'
    expect(await checks().checkText(text)).toEqual({ answered: false, why: 'failed' })
    expect(logged).toEqual([{ procedure: 'security.msgSecCheck', fault: expect.stringContaining('-604101') }])
    expect(await checks().checkPicture(picture)).toMatchObject({ taken: true })
  })

  it('is nothing for whoever is no function, and nothing that is not there', async () => {
    const errCode = (call: Promise<unknown>) => call.catch((fault: { errCode: number }) => fault.errCode)
    const nowhere = (cloud.openapi as unknown as Record<string, Record<string, (data: object) => Promise<unknown>>>)[
      'nothing'
    ]
    expect(await errCode(nowhere!['atAll']!({}))).toBe(-604100)
    process.env['WX_API_TOKEN'] = 'nobody'
    expect(await errCode(nowhere!['atAll']!({}))).toBe(-604104)
  })
})

describe('a picture’s check', () => {
  it('is taken under a trace id, by which the finding comes', async () => {
    const answer = await checks().checkPicture(picture)
    expect(answer).toEqual({ taken: true, traceId: expect.stringMatching(/^[0-9a-f]{32}$/) })
    expect(safety.waiting()).toContain((answer as { traceId: string }).traceId)
  })

  it.each([
    [45009, 'overQuota'],
    [61010, 'inactive'],
    [-1, 'failed'],
  ] as const)('refused with %d is %s', async (answer, why) => {
    await refuse({ api: 'security.mediaCheckAsync', answer, times: 1 })
    expect(await checks().checkPicture(picture)).toEqual({ taken: false, why })
  })
})

describe('a phone’s code', () => {
  const exchange = (code: string) => wxPhones(cloud).numberFor(code)

  it('is exchanged once', async () => {
    const { code, number } = phones.codeFor('lin')
    expect(await exchange(code)).toBe(number)
    expect(await exchange(code)).toBeNull()
    expect(await exchange('never-given')).toBeNull()
  })

  it.each([40029, 40163])('is spent where WeChat says %d', async (answer) => {
    await refuse({ api: '*', answer, times: 1 })
    expect(await exchange(phones.codeFor('lin').code)).toBeNull()
  })

  it.each([-1, 'SYS_ERR', -604103] as const)('outlasts one %s', async (answer) => {
    await refuse({ api: '*', answer, times: 1 })
    const { code, number } = phones.codeFor('lin')
    expect(await exchange(code)).toBe(number)
  })

  it.each([-1, 45009, 45011, 'EXCEED_REQUEST_LIMIT', 'SERVER_TIMEOUT'] as const)(
    'is not spent where %s goes on: the caller is told to come back',
    async (answer) => {
      await refuse({ api: '*', answer, times: 2 })
      const { code, number } = phones.codeFor('lin')
      await expect(exchange(code)).rejects.toThrow(Busy)
      await refuse()
      expect(await exchange(code)).toBe(number)
    },
  )

  it.each([-604101, 47001])('is a fault of ours where WeChat says %d', async (answer) => {
    await refuse({ api: '*', answer, times: 1 })
    const fault: unknown = await exchange(phones.codeFor('lin').code).catch((error: unknown) => error)
    expect(fault).not.toBeInstanceOf(Busy)
    expect(fault).toMatchObject({ errCode: answer })
  })
})
