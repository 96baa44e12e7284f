import { mailBy } from '../../../cloudfunctions/adapters/mail'
import { dingtalkSign, feishuSign } from '../../../cloudfunctions/alert/robots'
import { jobs } from '../../../cloudfunctions/jobs'
import { dayMs, hourMs, minuteMs } from '../../../domain/calendar'
import { faultyStore, type Death } from '../../_support/faulty-store'
import { ding, hook, insist, openAlerting, wecom, type Alerting } from './alerting'
import { openMailServer, type RobotAnswer } from './stand-ins'

let at: Alerting
let brand: Alerting['brand']
let robots: Alerting['robots']
beforeEach(async () => {
  at = await openAlerting()
  ;({ brand, robots } = at)
})
afterEach(() => at.close())

describe('a robot', () => {
  test('signs as its maker asks, by the vectors that were published', () => {
    expect(dingtalkSign('SECabc', 1_700_000_000_000)).toBe('jcUpW0QmtKduN03n4JqQ0PBosVjqnM8gU7fIIvsDmCM=')
    expect(feishuSign('abc', '1700000000')).toBe('VIS10b0EBvzzSdFnuk4tznEmK5wHaruvf/WnViv2yR4=')
  })

  test('is sent what its maker reads', async () => {
    for (const fields of [
      {},
      { kind: 'dingtalk', address: ding, secret: 'SECabc' },
      { kind: 'feishu', address: hook, secret: 'abc' },
    ]) {
      const { channel } = insist(await at.addChannel(fields))
      expect((await brand.desk('tryChannel', { channelId: channel.id })).code).toBe('done')
    }
    const now = Number(/timestamp=(\d+)/.exec(robots.received[1]?.address ?? '')?.[1])
    expect(Math.abs(brand.cloud.clock.now() - now)).toBeLessThan(60_000)
    const seconds = String(robots.received[2]?.body['timestamp'])
    expect(Math.abs(now / 1000 - Number(seconds))).toBeLessThan(60)
    const says = '【青屿】这是一条测试消息，由运营台的周岚发出。以后的提醒会发到这里。'
    expect(robots.received).toEqual([
      { address: wecom, body: { msgtype: 'text', text: { content: says } } },
      {
        address: `${ding}&timestamp=${now}&sign=${encodeURIComponent(dingtalkSign('SECabc', now))}`,
        body: { msgtype: 'text', text: { content: says } },
      },
      {
        address: hook,
        body: { timestamp: seconds, sign: feishuSign('abc', seconds), msg_type: 'text', content: { text: says } },
      },
    ])
  })

  test.each([
    ['http', 'http://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=0123456789abcdef'],
    ['another host', 'https://qyapi.weixin.qq.com.example.cn/cgi-bin/webhook/send?key=0123456789abcdef'],
    ['somebody at the host', 'https://qyapi.weixin.qq.com@127.0.0.1/cgi-bin/webhook/send?key=0123456789abcdef'],
    ['another path', 'https://qyapi.weixin.qq.com/cgi-bin/user/list?key=0123456789abcdef'],
    ['more behind it', `${wecom}&url=https://example.cn`],
    ['another robot', ding],
    ['a port', 'https://qyapi.weixin.qq.com:8443/cgi-bin/webhook/send?key=0123456789abcdef'],
  ])('is reached at its maker’s host alone: not by %s', async (_, address) => {
    expect(await at.addChannel({ address })).toMatchObject({ refusal: { code: 'channelAddressRefused' } })
    expect(brand.all('alertChannels')).toEqual([])
  })

  test('is shown by the end of its address, which stands nowhere in clear', async () => {
    const { channel } = insist(await at.addChannel({ kind: 'feishu', address: hook, secret: 'a-secret-of-robots' }))
    expect(channel).toMatchObject({ addressEnd: '…cdef', isSigned: true })
    const kept = JSON.stringify([
      brand.all('alertChannels'),
      brand.all('audit'),
      brand.all('requests'),
      await brand.desk('getAlertRules', {}),
    ])
    expect(kept).not.toMatch(/0123456789abcdef|a-secret-of-robots/)
    // Saved again without them it keeps both.
    const fields = { id: channel.id, version: channel.version, kind: 'feishu', address: undefined, name: '新名字' }
    expect(insist(await at.addChannel(fields)).channel).toMatchObject({ name: '新名字', isSigned: true })
    expect((await brand.desk('tryChannel', { channelId: channel.id })).code).toBe('done')
    expect(robots.received).toMatchObject([{ address: hook }])
  })

  test.each<[string, RobotAnswer, string, number]>([
    ['that says it is too fast is asked again in a minute', { body: { errcode: 45009 } }, 'tooFast', 1],
    [
      'that is asked with 429 is left alone as long as it says',
      { status: 429, headers: { 'retry-after': '240' } },
      'tooFast',
      4,
    ],
    ['that is broken is asked again', { status: 502 }, 'unreachable', 1],
    ['that never answers is asked again', { isSilent: true }, 'unreachable', 1],
    [
      'that leads elsewhere is not followed',
      { status: 302, headers: { location: 'http://127.0.0.1:1/' } },
      'unreachable',
      1,
    ],
  ])('%s', async (_, refusing, code, minutes) => {
    insist(await at.addChannel({}))
    at.answering.answer = refusing
    await at.soldOut()
    await at.minute()
    expect(robots.received).toHaveLength(1)
    expect(brand.all('alertChannels')).toMatchObject([{ latest: { code } }])
    at.answering.answer = { body: { errcode: 0 } }
    for (let passed = 1; passed <= minutes; passed += 1) {
      expect(brand.all('alertMessages')).toMatchObject([{ state: 'due' }])
      await at.minute()
    }
    expect(robots.received).toHaveLength(2)
    expect(brand.all('alertMessages')).toMatchObject([{ state: 'sent', tries: 2 }])
    expect(brand.all('alertChannels')).toMatchObject([{ latest: { code: 'done' } }])
  })

  test.each<[string, RobotAnswer, string]>([
    ['does not know the address', { body: { errcode: 93000 } }, 'addressRefused'],
    ['does not take the signature', { body: { errcode: 310000 } }, 'refused'],
    ['refuses without a code', { status: 403 }, 'refused'],
  ])('that %s is asked once', async (_, refusing, code) => {
    insist(await at.addChannel({}))
    at.answering.answer = refusing
    await at.soldOut()
    for (const _minute of [1, 2, 3, 4]) await at.minute()
    expect(robots.received).toHaveLength(1)
    expect(brand.all('alertMessages')).toMatchObject([{ state: 'failed', tries: 1 }])
    expect(brand.all('alertChannels')).toMatchObject([{ latest: { code } }])
  })

  test('is given up after five tries', async () => {
    insist(await at.addChannel({}))
    at.answering.answer = { status: 500 }
    await at.soldOut()
    await at.minute()
    for (let tries = 0; tries < 10; tries += 1) {
      brand.cloud.clock.advance(hourMs)
      await brand.cloud.runJobs()
    }
    expect(robots.received).toHaveLength(5)
    expect(brand.all('alertMessages')).toMatchObject([{ state: 'failed', tries: 5 }])
  })
})

describe('mail', () => {
  const mailed = async (refuses?: (to: string) => number | undefined, password = 'secret') => {
    const server = await openMailServer(refuses)
    const mail = mailBy({ server: `smtp://desk:${password}@127.0.0.1:${server.port}`, from: '青屿 <desk@example.cn>' })
    Object.assign(brand.cloud.platform, { mail })
    const { channel } = insist(await at.addChannel({ kind: 'email', address: 'lan@example.cn' }))
    return { server, channel }
  }

  test('carries alerts to an address', async () => {
    const { server } = await mailed()
    await at.soldOut()
    for (const _ of [1, 2, 3]) await at.minute()
    expect(server.letters).toHaveLength(1)
    const [letter = ''] = server.letters
    expect(letter).toMatch(/^To: lan@example\.cn$/m)
    expect(letter).toMatch(/^Message-ID: <[0-9a-f]{32}@mashang>$/m)
    const [, body = ''] = letter.split('\r\n\r\n')
    expect(Buffer.from(body, 'base64').toString()).toContain('礼品「青屿马克杯」已经换完')
    await server.close()
  })

  test.each([
    ['an address that there is not', () => 550, 'secret', 'addressRefused', 'failed'],
    ['a box that is full for now', () => 451, 'secret', 'tooFast', 'due'],
    ['a wrong password', () => undefined, 'wrong', 'loginRefused', 'failed'],
  ])('is refused with %s', async (_, refuses, password, code, state) => {
    const { server } = await mailed(refuses, password)
    await at.soldOut()
    for (const _minute of [1, 2]) await at.minute()
    expect(brand.all('alertMessages')).toMatchObject([{ state }])
    expect(brand.all('alertChannels')).toMatchObject([{ latest: { code }, addressEnd: 'l…@example.cn' }])
    await server.close()
  })

  test('is said to be missing where no server is set', async () => {
    Object.assign(brand.cloud.platform, { mail: undefined })
    const { channel } = insist(await at.addChannel({ kind: 'email', address: 'lan@example.cn' }))
    expect(await brand.desk('getAlertRules', {})).toMatchObject({ sendsMail: false })
    expect((await brand.desk('tryChannel', { channelId: channel.id })).code).toBe('mailNotSet')
  })
})

test.each<Death>(['before', 'after'])(
  'a run that dies %s any of its calls leaves a cause that is told all the same, and rarely twice',
  async (death) => {
    insist(await at.addChannel({}))
    const { rewardId } = await at.soldOut()
    for (let dieAt = 1; dieAt <= 60; dieAt += 3) {
      const { store } = faultyStore(brand.cloud.platform.store, dieAt, death)
      await jobs({ ...brand.cloud.platform, instance: {}, store, log: () => undefined }).catch(() => undefined)
      brand.cloud.clock.advance(minuteMs)
    }
    for (let passed = 0; passed < 15; passed += 1) await at.minute()
    expect(brand.all('alerts')).toMatchObject([{ _id: `stock:${rewardId}:all:out`, state: 'open', episode: 1 }])
    expect(brand.all('alertMessages')).toMatchObject([{ state: 'sent' }])
    expect(robots.received.length).toBeGreaterThanOrEqual(1)
    expect(robots.received.length).toBeLessThanOrEqual(2)
    brand.cloud.clock.advance(dayMs)
    await brand.cloud.runJobs()
  },
)
