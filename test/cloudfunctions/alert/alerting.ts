import { insist, openBrand, type Brand } from '../../_support/brand'
import { memberWith, putOnSale, redeemed } from '../../_support/mall'
import { minuteMs } from '../../../domain/calendar'
import { openRobots, type RobotAnswer } from './stand-ins'

export const hook = 'https://open.feishu.cn/open-apis/bot/v2/hook/0123456789abcdef'
export const ding = 'https://oapi.dingtalk.com/robot/send?access_token=0123456789abcdef'
export const wecom = 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=0123456789abcdef'

/** A brand without quiet hours, whose robots lead to a server of the test's own. */
export async function openAlerting() {
  const brand = await openBrand()
  const answering: { answer: RobotAnswer } = { answer: { body: { errcode: 0, code: 0 } } }
  const robots = await openRobots(() => answering.answer)
  Object.assign(brand.cloud.platform, { post: robots.post })
  const { version } = await brand.desk('getAlertRules', {})
  await brand.desk('saveAlertRules', { version, rules: [], quiet: null })
  const minute = async () => {
    brand.cloud.clock.advance(minuteMs)
    await brand.cloud.runJobs()
  }
  const close = async () => {
    await robots.close()
    await brand.close()
  }
  return { brand, robots, answering, minute, close, addChannel: channelsOf(brand), soldOut: sellsOut(brand) }
}

export type Alerting = Awaited<ReturnType<typeof openAlerting>>

const channelsOf = (brand: Brand) => (fields: object) =>
  brand.askDesk('saveChannel', {
    kind: 'wecom',
    name: '值班群',
    address: wecom,
    roles: ['admin'],
    locale: 'zh-CN',
    isOn: true,
    ...fields,
  })

/** A reward that is sold out, what takes it off sale, and what puts it there again. */
const sellsOut =
  (brand: Brand) =>
  async (title = '青屿马克杯') => {
    const reward = await putOnSale(brand, 1, { title })
    const { rewardId } = reward
    await redeemed(brand, await memberWith(brand, `buyer-of-${rewardId}`, 1_000), reward)
    const version = async () => (await brand.desk('getReward', { rewardId })).reward.version
    return {
      rewardId,
      end: async () => brand.desk('pauseReward', { rewardId, version: await version() }),
      again: async () => brand.desk('publishReward', { rewardId, version: await version() }),
    }
  }

/** What the robots' server was told, as people read it. */
export const textsSent = ({ robots }: Alerting): string[] =>
  robots.received.map(({ body }) => String(Object(body['text'] ?? body['content'])[body['text'] ? 'content' : 'text']))

export { insist }
