import { createHash } from 'node:crypto'
import type { DeliveryCode } from '../../contract/words/alert'
import { channelsMax, deliveryCodes } from '../../contract/words/alert'
import type { Delivery } from '../../domain/alert/sending'
import type { Platform } from '../kernel/ports/platform'
import type { AlertChannel } from './documents'
import { isRobotAddress, sendByRobot } from './robots'

/** Every channel, the oldest first. */
export const everyChannel = async ({ store }: Platform): Promise<AlertChannel[]> =>
  (await store.page('alertChannels', 'byTime', { limit: channelsMax })).documents

/** An address of mail, as much of RFC 5321 as people use. */
const mailShape = /^[\w.+-]{1,64}@[A-Za-z0-9-]{1,63}(\.[A-Za-z0-9-]{1,63}){1,4}$/

export const isAddressOf = (kind: AlertChannel['kind'], address: string): boolean =>
  kind === 'email' ? mailShape.test(address) : isRobotAddress(kind, address)

/** What is shown of an address: enough to know which it is, and nothing to write to. */
export const endOf = (kind: AlertChannel['kind'], address: string): string =>
  kind === 'email' ? address.replace(/^(.).*@/, '$1…@') : `…${address.slice(-4)}`

export const sealedFor = ({ keys }: Platform, id: string, text: string): string =>
  text === '' ? '' : keys.seal.close('channel', id, text)

const openedFor = ({ keys }: Platform, id: string, sealed: string): string =>
  sealed === '' ? '' : keys.seal.open('channel', id, sealed)

export interface Told {
  /** Names the letter, so that a mailbox knows one that comes twice. */
  id: string
  subject: string
  text: string
}

/** Sends a text to a channel. */
export async function sendTo(platform: Platform, channel: AlertChannel, told: Told): Promise<Delivery> {
  const address = openedFor(platform, channel._id, channel.sealedAddress)
  if (channel.kind === 'email') {
    if (!platform.mail) return { ok: false, code: 'mailNotSet', isFinal: true }
    const id = createHash('sha256').update(told.id).digest('hex').slice(0, letterIdLength)
    return platform.mail.send({ to: address, subject: told.subject, text: told.text, id })
  }
  const secret = openedFor(platform, channel._id, channel.sealedSecret)
  return sendByRobot(platform.post, channel.kind, { address, secret, text: told.text }, platform.now())
}

const letterIdLength = 32

export const codeOf = (delivery: Delivery): DeliveryCode =>
  delivery.ok ? 'done' : (deliveryCodes.find((code) => code === delivery.code) ?? 'refused')

/** Notes on a channel how the latest message went. */
export const noteLatest = ({ store }: Platform, channelId: string, latest: AlertChannel['latest']) =>
  store.updateIf('alertChannels', channelId, {}, { set: { latest } })
