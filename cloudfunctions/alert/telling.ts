import { sayAlert, sayAlerts } from '../../contract/sentences/desk/alerts'
import { brandOf } from '../brand/configuration'
import type { Platform } from '../kernel/ports/platform'
import type { Told } from './channels'
import type { Alert, AlertChannel } from './documents'

/** Lines in one message; the rest is counted and stands at the desk. */
const linesMax = 10

/** One message about everything that a channel is to be told now: no person is in it. */
export async function toldOf(
  platform: Platform,
  { locale }: AlertChannel,
  alerts: readonly Alert[],
  id: string,
): Promise<Told> {
  const { name } = await brandOf(platform)
  const lines = alerts.slice(0, linesMax).map((alert) => `· ${sayAlert({ ...alert, id: alert._id }, locale)}`)
  const { subject, more, where } = sayAlerts(name, alerts.length, alerts.length - lines.length, locale)
  return { id, subject, text: [subject, ...lines, ...(more === '' ? [] : [more]), where].join('\n') }
}
