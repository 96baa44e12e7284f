import { episodeAt, type Cause } from '../../../domain/alert/cause'
import { sentAt } from '../../../domain/alert/quiet'
import type { Job } from '../../kernel/jobs/run'
import { inTurns } from '../../kernel/jobs/slice'
import type { Platform } from '../../kernel/ports/platform'
import { pageLimitMax } from '../../kernel/store/store'
import { causesNow, type FoundCause } from '../causes-now'
import { noteHour } from '../causes/wrong-codes'
import { everyChannel } from '../channels'
import type { Alert, AlertRules } from '../documents'
import { rulesInStore } from '../rules'

/**
 * Compares what there is to look at with the alerts that are open: what is new becomes one, what is gone is over, and whoever is to
 * be told gets a message that waits to be sent. However many run at once, a cause is one alert and an episode one message a channel.
 */
export const watchAlerts: Job = async (platform) => {
  const at = platform.now()
  const rules = await rulesInStore(platform.store)
  await noteHour(platform, at)
  const causes = await causesNow(platform, rules, at)
  let done = 0
  await inTurns(causes, async (cause) => {
    if (await seen(platform, cause, at)) done += 1
  })
  const query = { equals: { state: 'open' }, limit: pageLimitMax } as const
  const { documents, next } = await platform.store.page('alerts', 'byState', query)
  const there = new Set(causes.map(({ id }) => id))
  await inTurns(documents, async (alert) => {
    if (!there.has(alert._id)) {
      if (await over(platform, alert, at)) done += 1
    } else if (alert.toldEpisode < alert.episode) await tell(platform, alert, rules, at)
  })
  return { done, failed: 0, more: next !== undefined }
}

/** Opens the alert of a cause, or notes how far it has come; answers whether it is new. */
async function seen({ store }: Platform, { id, ...cause }: FoundCause, at: number): Promise<boolean> {
  const fresh: Alert = { ...cause, _id: id, state: 'open', since: at, episode: 1, overAt: null, toldEpisode: 0 }
  if (await store.create('alerts', fresh)) return true
  const known = await store.get('alerts', id)
  if (!known) return false
  if (known.state === 'open') {
    if (!isSaid(known, cause)) await store.updateIf('alerts', id, { state: { equals: 'open' } }, { set: { ...cause } })
    return false
  }
  const episode = episodeAt(known, at)
  const since = episode === known.episode ? known.since : at
  return store.updateIf(
    'alerts',
    id,
    { state: { equals: 'over' }, episode: { equals: known.episode } },
    { set: { ...cause, state: 'open', episode, since, overAt: null } },
  )
}

const isSaid = (known: Alert, cause: Omit<Cause, 'id'>): boolean =>
  Object.entries(cause).every(([field, value]) => JSON.stringify(Object(known)[field]) === JSON.stringify(value))

const over = ({ store }: Platform, { _id }: Alert, at: number): Promise<boolean> =>
  store.updateIf('alerts', _id, { state: { equals: 'open' } }, { set: { state: 'over', overAt: at } })

/** Leaves a message for every channel of the roles that are told, once the quiet hours are over; done again it leaves no second. */
async function tell(platform: Platform, alert: Alert, { quiet }: AlertRules, at: number): Promise<void> {
  const { store } = platform
  const channels = (await everyChannel(platform)).filter(
    ({ isOn, roles }) => isOn && roles.some((role) => alert.roles.includes(role)),
  )
  for (const { _id: channelId } of channels)
    await store.create('alertMessages', {
      _id: `${alert._id}:${alert.episode}:${channelId}`,
      alertId: alert._id,
      channelId,
      state: 'due',
      tries: 0,
      dueAt: sentAt(at, quiet),
      at,
    })
  await store.updateIf(
    'alerts',
    alert._id,
    { episode: { equals: alert.episode } },
    { set: { toldEpisode: alert.episode } },
  )
}
