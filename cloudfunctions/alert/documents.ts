import type { ChannelKind, DeliveryCode } from '../../contract/words/alert'
import type { Locale } from '../../contract/sentences'
import type { AlertKind, AlertRule } from '../../domain/alert/kinds'
import type { Cause, Episode } from '../../domain/alert/cause'
import type { QuietHours } from '../../domain/alert/quiet'

/** A cause as the timer last saw it. Its id is the cause's. */
export interface Alert extends Omit<Cause, 'id'>, Episode {
  _id: string
  state: 'open' | 'over'
  /** The roles that are told. */
  roles: readonly string[]
  since: number
  /** The episode that the channels were given messages about; 0 before the first. */
  toldEpisode: number
}

/** From when on somebody is told, and whom; one document, `brand`. */
export interface AlertRules {
  _id: string
  rules: Partial<Record<AlertKind, AlertRule>>
  quiet: QuietHours | null
  version: number
}

/** Where people are told: an address of mail, or a robot in their group. */
export interface AlertChannel {
  _id: string
  kind: ChannelKind
  name: string
  sealedAddress: string
  addressEnd: string
  /** Empty where the robot does not sign. */
  sealedSecret: string
  roles: readonly string[]
  locale: Locale
  isOn: boolean
  latest: { at: number; code: DeliveryCode } | null
  createdAt: number
  version: number
}

/** That one channel is told of one episode of an alert. */
export interface AlertMessage {
  /** `<alert>:<episode>:<channel>` */
  _id: string
  alertId: string
  channelId: string
  state: 'due' | 'sent' | 'failed' | 'spared'
  tries: number
  dueAt: number
  at: number
}

/** Wrong codes hour by hour, as the alerts' job counted them; one document, `wrongCodes`. */
export interface OrdinaryHours {
  _id: string
  /** The hour that was counted last. */
  hour: number
  counts: readonly number[]
}
