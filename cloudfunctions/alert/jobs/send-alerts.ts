import { sentAt } from '../../../domain/alert/quiet'
import { nextTryAt, type Delivery } from '../../../domain/alert/sending'
import { minuteMs } from '../../../domain/calendar'
import type { Job } from '../../kernel/jobs/run'
import { hasTime } from '../../kernel/jobs/slice'
import type { Platform } from '../../kernel/ports/platform'
import { codeOf, everyChannel, noteLatest, sendTo } from '../channels'
import type { Alert, AlertChannel, AlertMessage, AlertRules } from '../documents'
import { rulesInStore } from '../rules'
import { toldOf } from '../telling'

/** Alerts in one message; robots take few messages a minute. */
const messagesMax = 50
/** An instance that died while it sent is taken to have done so after this; what it had sent may then come twice. */
const takenMs = 10 * minuteMs

/**
 * Sends each channel what it is due, all of it in one message a run. What a channel does not take is told beside it at the desk and is no
 * failure of the job: that would be one more thing to tell the same channel of.
 */
export const sendAlerts: Job = async (platform) => {
  const rules = await rulesInStore(platform.store)
  let done = 0
  for (const channel of await everyChannel(platform)) {
    if (!hasTime(platform)) return { done, failed: 0, more: true }
    const delivery = channel.isOn ? await sendDue(platform, channel, rules) : undefined
    if (delivery?.ok) done += 1
  }
  return { done, failed: 0, more: false }
}

async function sendDue(platform: Platform, channel: AlertChannel, { quiet }: AlertRules) {
  const at = platform.now()
  if (sentAt(at, quiet) > at) return undefined
  const { documents } = await platform.store.page('alertMessages', 'byChannel', {
    equals: { channelId: channel._id, state: 'due' },
    range: { to: at },
    limit: messagesMax,
  })
  const taken: AlertMessage[] = []
  for (const message of documents) if (await take(platform, message, at)) taken.push(message)
  const alerts = await platform.store.getMany(
    'alerts',
    taken.map(({ alertId }) => alertId),
  )
  // What is over before anybody was told needs nobody.
  const standing = taken.flatMap((message, place) => {
    const alert = alerts[place]
    return alert?.state === 'open' ? [{ message, alert }] : []
  })
  const spared = taken.filter((message) => !standing.some((each) => each.message === message))
  for (const { _id } of spared) await platform.store.updateIf('alertMessages', _id, {}, { set: { state: 'spared' } })
  if (standing.length === 0) return undefined
  return deliver(platform, channel, standing, at)
}

/** Takes a message in hand, so that no other instance sends it meanwhile. */
const take = ({ store }: Platform, { _id, tries }: AlertMessage, at: number): Promise<boolean> =>
  store.updateIf(
    'alertMessages',
    _id,
    { state: { equals: 'due' }, tries: { equals: tries } },
    { set: { dueAt: at + takenMs }, increase: { tries: 1 } },
  )

async function deliver(
  platform: Platform,
  channel: AlertChannel,
  standing: readonly { message: AlertMessage; alert: Alert }[],
  at: number,
): Promise<Delivery> {
  const id = standing.map(({ message }) => message._id).join()
  const told = await toldOf(
    platform,
    channel,
    standing.map(({ alert }) => alert),
    id,
  )
  const delivery = await sendTo(platform, channel, told)
  for (const { message } of standing) {
    const again = nextTryAt(delivery, message.tries + 1, at)
    const state = delivery.ok ? 'sent' : again === undefined ? 'failed' : 'due'
    await platform.store.updateIf(
      'alertMessages',
      message._id,
      {},
      { set: { state, ...(again === undefined ? {} : { dueAt: again }) } },
    )
  }
  await noteLatest(platform, channel._id, { at, code: codeOf(delivery) })
  return delivery
}
