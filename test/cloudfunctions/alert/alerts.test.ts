import { insist, openBrand, type Brand } from '../../_support/brand'
import { memberWith, putOnSale, redeemed } from '../../_support/mall'
import { sameEpisodeMs } from '../../../domain/alert/cause'
import { dayMs, hourMs, minuteMs } from '../../../domain/calendar'
import { dingtalkSign, feishuSign } from '../../../cloudfunctions/alert/robots'
import { mailBy } from '../../../cloudfunctions/adapters/mail'
import { jobs } from '../../../cloudfunctions/jobs'
import { faultyStore, type Death } from '../../_support/faulty-store'
import { openMailServer, openRobots, type RobotAnswer } from './stand-ins'

const hook = 'https://open.feishu.cn/open-apis/bot/v2/hook/0123456789abcdef'
const ding = 'https://oapi.dingtalk.com/robot/send?access_token=0123456789abcdef'
const wecom = 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=0123456789abcdef'

let brand: Brand
let robots: Awaited<ReturnType<typeof openRobots>>
let answer: RobotAnswer
beforeEach(async () => {
  brand = await openBrand()
  answer = { body: { errcode: 0, code: 0 } }
  robots = await openRobots(() => answer)
  Object.assign(brand.cloud.platform, { post: robots.post })
  const { version } = await brand.desk('getAlertRules', {})
  await brand.desk('saveAlertRules', { version, rules: [], quiet: null })
})
afterEach(async () => {
  await robots.close()
  await brand.close()
})

const addChannel = (fields: object) =>
  brand.askDesk('saveChannel', {
    kind: 'wecom',
    name: '值班群',
    address: wecom,
    roles: ['admin'],
    locale: 'zh-CN',
    isOn: true,
    ...fields,
  })
const minute = async () => {
  brand.cloud.clock.advance(minuteMs)
  await brand.cloud.runJobs()
}
/** A reward that is sold out, and what puts it right. */
async function soldOut(title = '青屿马克杯') {
  const reward = await putOnSale(brand, 1, { title })
  const { rewardId } = reward
  await redeemed(brand, await memberWith(brand, `buyer-of-${rewardId}`, 1_000), reward)
  const end = async () => {
    const { reward } = await brand.desk('getReward', { rewardId })
    await brand.desk('pauseReward', { rewardId, version: reward.version })
  }
  const again = async () => {
    const { reward } = await brand.desk('getReward', { rewardId })
    await brand.desk('publishReward', { rewardId, version: reward.version })
  }
  return { rewardId, end, again }
}
const textsSent = () =>
  robots.received.map(({ body }) => String(Object(body['text'] ?? body['content'])[body['text'] ? 'content' : 'text']))

describe('an alert', () => {
  test('is told once for its cause, is over with it, and is told anew when it comes back later', async () => {
    insist(await addChannel({}))
    const { rewardId, end, again } = await soldOut()
    for (const _ of [1, 2, 3]) await minute()
    expect(brand.all('alerts')).toMatchObject([{ _id: `stock:${rewardId}:all:out`, state: 'open', episode: 1 }])
    expect(textsSent()).toEqual([expect.stringContaining('礼品「青屿马克杯」已经换完')])
    expect(await brand.desk('countAlerts', {})).toEqual({ open: 1, isMore: false })

    await end()
    await minute()
    expect(await brand.desk('countAlerts', {})).toEqual({ open: 0, isMore: false })
    expect((await brand.desk('listAlerts', {})).alerts).toMatchObject([{ overAt: expect.any(Number) as number }])
    await again()
    for (const _ of [1, 2]) await minute()
    expect(brand.all('alerts')).toMatchObject([{ state: 'open', episode: 1 }])
    expect(robots.received).toHaveLength(1)

    await end()
    await minute()
    brand.cloud.clock.advance(sameEpisodeMs)
    await again()
    for (const _ of [1, 2]) await minute()
    expect(brand.all('alerts')).toMatchObject([{ state: 'open', episode: 2 }])
    expect(robots.received).toHaveLength(2)
  })

  test('waits out the brand’s night, and needs nobody where its cause is gone by morning', async () => {
    insist(await addChannel({}))
    const { version } = await brand.desk('getAlertRules', {})
    await brand.desk('saveAlertRules', { version, rules: [], quiet: { from: 9, to: 12 } })
    const { end } = await soldOut()
    await soldOut('帆布袋')
    for (const _ of [1, 2]) await minute()
    expect(robots.received).toEqual([])
    expect(await brand.desk('countAlerts', {})).toMatchObject({ open: 2 })
    await end()
    brand.cloud.clock.advance(3 * hourMs)
    for (const _ of [1, 2]) await minute()
    expect(textsSent()).toEqual([expect.stringContaining('帆布袋')])
    expect(textsSent()[0]).not.toContain('马克杯')
  })

  test('goes to the channels of the roles that its rule names', async () => {
    insist(await addChannel({ roles: ['moderation'] }))
    insist(await addChannel({ kind: 'feishu', address: hook, roles: ['fulfilment'], locale: 'en' }))
    await soldOut()
    for (const _ of [1, 2]) await minute()
    expect(textsSent()).toEqual([expect.stringContaining('is sold out')])
  })

  test('is wrong codes above what is ordinary, and not as many as every hour has', async () => {
    const { store } = brand.cloud.platform
    const wrong = async (count: number) => {
      await store.remove('guards', 'm:somebody')
      await store.create('guards', { _id: 'm:somebody', wrong: count, lastAt: brand.cloud.clock.now() })
    }
    const seen = async () => (await brand.desk('needsAttention', {})).alerts.filter(({ kind }) => kind === 'wrongCodes')
    await wrong(29)
    expect(await seen()).toEqual([])
    await wrong(30)
    expect(await seen()).toMatchObject([{ amount: 30, outOf: 0 }])
    for (let hour = 0; hour < 6; hour += 1) {
      brand.cloud.clock.advance(hourMs)
      await wrong(30)
      await brand.cloud.runJobs()
    }
    expect(await seen()).toEqual([])
    await wrong(91)
    expect(await seen()).toMatchObject([{ amount: 91, outOf: 30 }])
  })
})

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
      const { channel } = insist(await addChannel(fields))
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
    expect(await addChannel({ address })).toMatchObject({ refusal: { code: 'channelAddressRefused' } })
    expect(brand.all('alertChannels')).toEqual([])
  })

  test('is shown by the end of its address, which stands nowhere in clear', async () => {
    const { channel } = insist(await addChannel({ kind: 'feishu', address: hook, secret: 'a-secret-of-robots' }))
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
    expect(insist(await addChannel(fields)).channel).toMatchObject({ name: '新名字', isSigned: true })
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
    insist(await addChannel({}))
    answer = refusing
    await soldOut()
    await minute()
    expect(robots.received).toHaveLength(1)
    expect(brand.all('alertChannels')).toMatchObject([{ latest: { code } }])
    answer = { body: { errcode: 0 } }
    for (let passed = 1; passed <= minutes; passed += 1) {
      expect(brand.all('alertMessages')).toMatchObject([{ state: 'due' }])
      await minute()
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
    insist(await addChannel({}))
    answer = refusing
    await soldOut()
    for (const _minute of [1, 2, 3, 4]) await minute()
    expect(robots.received).toHaveLength(1)
    expect(brand.all('alertMessages')).toMatchObject([{ state: 'failed', tries: 1 }])
    expect(brand.all('alertChannels')).toMatchObject([{ latest: { code } }])
  })

  test('is given up after five tries', async () => {
    insist(await addChannel({}))
    answer = { status: 500 }
    await soldOut()
    await minute()
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
    const { channel } = insist(await addChannel({ kind: 'email', address: 'lan@example.cn' }))
    return { server, channel }
  }

  test('carries alerts to an address', async () => {
    const { server } = await mailed()
    await soldOut()
    for (const _ of [1, 2, 3]) await minute()
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
    await soldOut()
    for (const _minute of [1, 2]) await minute()
    expect(brand.all('alertMessages')).toMatchObject([{ state }])
    expect(brand.all('alertChannels')).toMatchObject([{ latest: { code }, addressEnd: 'l…@example.cn' }])
    await server.close()
  })

  test('is said to be missing where no server is set', async () => {
    Object.assign(brand.cloud.platform, { mail: undefined })
    const { channel } = insist(await addChannel({ kind: 'email', address: 'lan@example.cn' }))
    expect(await brand.desk('getAlertRules', {})).toMatchObject({ sendsMail: false })
    expect((await brand.desk('tryChannel', { channelId: channel.id })).code).toBe('mailNotSet')
  })
})

test.each<Death>(['before', 'after'])(
  'a run that dies %s any of its calls leaves a cause that is told all the same, and rarely twice',
  async (death) => {
    insist(await addChannel({}))
    const { rewardId } = await soldOut()
    for (let dieAt = 1; dieAt <= 60; dieAt += 3) {
      const { store } = faultyStore(brand.cloud.platform.store, dieAt, death)
      await jobs({ ...brand.cloud.platform, instance: {}, store, log: () => undefined }).catch(() => undefined)
      brand.cloud.clock.advance(minuteMs)
    }
    for (let passed = 0; passed < 15; passed += 1) await minute()
    expect(brand.all('alerts')).toMatchObject([{ _id: `stock:${rewardId}:all:out`, state: 'open', episode: 1 }])
    expect(brand.all('alertMessages')).toMatchObject([{ state: 'sent' }])
    expect(robots.received.length).toBeGreaterThanOrEqual(1)
    expect(robots.received.length).toBeLessThanOrEqual(2)
    brand.cloud.clock.advance(dayMs)
    await brand.cloud.runJobs()
  },
)
