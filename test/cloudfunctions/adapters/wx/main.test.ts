import type { Caller, Platform } from '../../../../cloudfunctions/kernel/ports/platform'
import type { Door } from '../../../../cloudfunctions/kernel/call/serve'
import type { LogLine } from '../../../../cloudfunctions/kernel/ports/log'
import { operatorMain } from '../../../../cloudfunctions/adapters/wx/http'
import { pushedMain, timerMain, visitorMain } from '../../../../cloudfunctions/adapters/wx/main'

/** A function's environment as WeChat sets it for one call; the real SDK reads it. */
function comingFrom(context: Record<string, string>, source?: string): void {
  process.env['WX_CONTEXT_KEYS'] = Object.keys(context)
    .map((key) => `WX_${key}`)
    .join(',')
  for (const [key, value] of Object.entries(context)) process.env[`WX_${key}`] = value
  if (source === undefined) delete process.env['TCB_SOURCE']
  else process.env['TCB_SOURCE'] = source
}
const { env } = process
beforeEach(() => void (process.env = { ...env }))
afterAll(() => void (process.env = env))

const logged: LogLine[] = []
const some: Partial<Platform> = { now: () => 0, ticksMs: () => 0, log: (line) => void logged.push({ ...line }) }
const platform = some as Platform
beforeEach(() => void (logged.length = 0))

/** A door that says whom it was asked by and what. */
function doorOf<Name extends Door['name']>(name: Name) {
  const asked: { envelope: unknown; caller: Caller }[] = []
  const door: Door & { name: Name } = {
    name,
    answer: async (_, envelope, caller) => {
      asked.push({ envelope, caller })
      return { ok: true, value: 'seen' }
    },
  }
  return { door, asked }
}

describe('a mini-program’s call', () => {
  const callerFor = async (context: Record<string, string>, source = 'wx_client', event: unknown = {}) => {
    comingFrom(context, source)
    const { door, asked } = doorOf('code')
    await visitorMain(door, platform)(event)
    return asked[0]
  }

  it.each([
    [{ CLIENTIP: '115.236.112.10' }, '115.236.112.10'],
    [{ CLIENTIP: '', CLIENTIPV6: '240e:390:1:1::1' }, '240e:390:1:1::1'],
    [{ CLIENTIPV6: '240E:390:1:1:0:0:0:1' }, '240e:390:1:1::1'],
    [{ CLIENTIPV6: 'fe80::1%eth0' }, 'fe80::1'],
    [{ CLIENTIP: '', CLIENTIPV6: '::ffff:115.236.112.10' }, '115.236.112.10'],
    [{ CLIENTIP: '::ffff:73ec:700a' }, '115.236.112.10'],
    [{ CLIENTIP: '115.236.112.10', CLIENTIPV6: '240e:390:1:1::1' }, '115.236.112.10'],
    [{ CLIENTIP: 'unknown', CLIENTIPV6: '' }, ''],
    [{}, ''],
  ])('comes from the address in %j', async (context, address) => {
    const asked = await callerFor({ OPENID: 'o-1', ...context } as Record<string, string>)
    expect(asked?.caller).toEqual({ visitorId: 'o-1', address })
  })

  it.each([
    ['another account’s mini-program', { OPENID: 'o-1', FROM_OPENID: 'o-2', FROM_APPID: 'wx2' }],
    ['another account, of which only the app is known', { OPENID: 'o-1', FROM_APPID: 'wx2' }],
    ['nobody', { OPENID: '' }],
    ['a number, which may be two people’s', { OPENID: '12345678901234567890' }],
  ])('knows nobody who is of %s', async (_, context) => {
    expect((await callerFor(context as Record<string, string>))?.caller).not.toHaveProperty('visitorId')
  })

  it('takes nothing about identity from the event', async () => {
    const forged = {
      procedure: 'scan',
      userInfo: { openId: 'o-9' },
      openid: 'o-9',
      visitorId: 'o-9',
      caller: { visitorId: 'o-9' },
      address: '8.8.8.8',
    }
    const asked = await callerFor({ OPENID: 'o-1' }, 'wx_client', forged)
    expect(asked?.caller).toEqual({ visitorId: 'o-1', address: '' })
    expect(asked?.envelope).not.toHaveProperty('userInfo')
  })
})

describe('the timer', () => {
  const timer = { Type: 'Timer', TriggerName: 'everyMinute', Time: '2026-11-29T00:00:00Z', Message: '' }
  const run = timerMain(platform, async (timeLimitMs) => ({ ran: timeLimitMs }))

  it('runs its function and says how long it may take', async () => {
    comingFrom({}, 'wx_trigger')
    expect(await run(timer, { time_limit_in_ms: 60_000 })).toEqual({ ran: 60_000 })
    comingFrom({})
    expect(await run(timer)).toEqual({ ran: undefined })
  })

  it.each([
    ['a mini-program that writes a timer’s event', { OPENID: 'o-1' }, 'wx_client', timer],
    ['one whose source is left out', { OPENID: 'o-1' }, undefined, timer],
    ['an openid of digits', { OPENID: '123456' }, undefined, timer],
    ['another account', { FROM_OPENID: 'o-2' }, undefined, timer],
    ['a function that a mini-program called', {}, 'wx_client,scf', timer],
    ['another function', {}, 'scf', timer],
    ['the HTTP interface', {}, 'wx_http', timer],
    ['WeChat’s crawler', {}, 'wx_crawler', timer],
    ['HTTP access', {}, undefined, { ...timer, httpMethod: 'POST', headers: {} }],
    ['no timer’s event', {}, 'wx_trigger', { procedure: 'jobs' }],
    ['nothing', {}, undefined, undefined],
  ])('is not %s', async (_, context, source, event) => {
    comingFrom(context as Record<string, string>, source)
    expect(await run(event)).toEqual({ ok: false, refusal: { code: 'notAllowed' } })
    expect(logged).toMatchObject([{ door: 'jobs', procedure: '', outcome: 'notAllowed', bytesIn: 0, databaseCalls: 0 }])
  })
})

describe('a pushed message', () => {
  const message = { MsgType: 'event', Event: 'wxa_media_check', trace_id: 't-1', FromUserName: 'o-1' }
  const heardOf = async (context: Record<string, string>, source: string | undefined, event: unknown) => {
    comingFrom(context, source)
    const heard: unknown[] = []
    expect(await pushedMain(async (each) => heard.push(each))(event)).toBe('success')
    return heard
  }

  it.each([
    ['without a person', {}, undefined],
    ['of an unknown source', {}, 'wx_unknown'],
    ['that names its sender', { OPENID: 'o-1' }, 'wx_unknown'],
  ])('is heard %s', async (_, context, source) => {
    expect(await heardOf(context as Record<string, string>, source, message)).toEqual([message])
  })

  it.each([
    ['from a mini-program', { OPENID: 'o-1' }, 'wx_client', message],
    ['from a mini-program whose source is left out', { OPENID: 'o-1' }, undefined, message],
    ['from a function', {}, 'wx_client,scf', message],
    ['from a timer', {}, 'wx_trigger', message],
    ['over HTTP', {}, undefined, { ...message, httpMethod: 'POST' }],
    ['that is no event', {}, undefined, { ...message, MsgType: 'text' }],
    ['that is nothing', {}, undefined, null],
  ])('is not heard %s', async (_, context, source, event) => {
    expect(await heardOf(context as Record<string, string>, source, event)).toEqual([])
  })
})

describe('the desk’s call over HTTP', () => {
  const envelope = { procedure: 'whoAmI', requestId: 'request-0001', input: {} }
  const post = {
    path: '/call/ops',
    httpMethod: 'POST',
    headers: { authorization: 'Bearer token-1', 'x-forwarded-for': '10.0.0.1, 115.236.112.10' },
    body: JSON.stringify(envelope),
    isBase64Encoded: false,
  }
  const ask = async (event: object | null, context: Record<string, string> = {}, source?: string) => {
    comingFrom(context, source)
    const { door, asked } = doorOf('ops')
    const answer = await operatorMain(door, platform)(event as never)
    return { answer, asked }
  }

  it('reaches the door with its token and the address that the gateway saw', async () => {
    const { answer, asked } = await ask(post)
    expect(answer).toMatchObject({ statusCode: 200, body: '{"ok":true,"value":"seen"}' })
    expect(answer.headers).toMatchObject({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' })
    expect(asked).toEqual([{ envelope, caller: { token: 'token-1', address: '115.236.112.10' } }])
  })

  it('may be written in base64, with headers in any case and the function’s own path left out', async () => {
    const { asked } = await ask({
      path: '/',
      httpMethod: 'POST',
      headers: { Authorization: 'Bearer token-1', 'X-Forwarded-For': '[240e:390:1:1::1]:443' },
      body: Buffer.from(JSON.stringify(envelope)).toString('base64'),
      isBase64Encoded: true,
    })
    expect(asked).toEqual([{ envelope, caller: { token: 'token-1', address: '240e:390:1:1::1' } }])
  })

  it.each([
    ['OPTIONS', 204],
    ['GET', 405],
    ['DELETE', 405],
  ])('by %s is answered %d and opens nothing', async (httpMethod, statusCode) => {
    const { answer, asked } = await ask({ ...post, httpMethod })
    expect(answer).toMatchObject({ statusCode, headers: { allow: 'POST, OPTIONS' } })
    expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control'))).toEqual([])
    expect(asked).toEqual([])
  })

  it('at another path is not there', async () => {
    expect((await ask({ ...post, path: '/call/opsx' })).answer.statusCode).toBe(404)
    expect(logged).toMatchObject([{ door: 'ops', procedure: '', outcome: 'unknownProcedure' }])
  })

  it.each(['{', '', undefined])('with the body %j reaches the door as nothing', async (body) => {
    const { asked } = await ask({ ...post, body })
    expect(asked.map((each) => each.envelope)).toEqual([null])
  })

  it.each([
    ['a mini-program that writes such an event', { OPENID: 'o-1' }, 'wx_client'],
    ['one whose source is left out', { OPENID: 'o-1' }, undefined],
    ['a function', {}, 'scf'],
    ['a timer', {}, 'wx_trigger'],
  ])('is refused from %s', async (_, context, source) => {
    const { answer, asked } = await ask(post, context as Record<string, string>, source)
    expect(answer).toMatchObject({ statusCode: 403, body: '{"ok":false,"refusal":{"code":"notAllowed"}}' })
    expect(asked).toEqual([])
  })

  it('without headers or as nothing at all breaks nothing', async () => {
    expect((await ask({ httpMethod: 'POST', body: '{}' })).asked).toEqual([{ envelope: {}, caller: { address: '' } }])
    expect((await ask({})).answer.statusCode).toBe(405)
    expect((await ask(null)).answer.statusCode).toBe(405)
  })
})
