import { createHmac } from 'node:crypto'
import type { ChannelKind } from '../../contract/words/alert'
import type { Delivery } from '../../domain/alert/sending'
import { minuteMs } from '../../domain/calendar'
import type { Post, Posted } from '../kernel/ports/outbound'

export type RobotKind = Exclude<ChannelKind, 'email'>

interface Robot {
  /** Where its addresses lead, and what they look like: nothing else is written to. */
  shape: RegExp
  /** How much text it takes, in UTF-8. */
  bytesMax: number
  request(address: string, secret: string, text: string, at: number): { address: string; body: object }
  /** The code in its answer, where 0 says that it was taken: HTTP 200 alone says nothing. */
  codeIn(body: unknown): unknown
  /** What its codes mean, where trying again is of use or not. */
  codes: Readonly<Record<number, Extract<Delivery, { ok: false }>>>
}

const final = (code: string) => ({ ok: false, code, isFinal: true }) as const
const later = (code: string, retryAfterMs?: number) =>
  ({ ok: false, code, isFinal: false, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) }) as const

/** DingTalk shuts a robot that was too fast for ten minutes. */
const dingtalkShutMs = 10 * minuteMs

/**
 * The three robots that Chinese offices have in their groups, as their makers' pages describe them: WeCom's is its address alone and takes 2,048
 * bytes, 20 a minute; DingTalk signs in milliseconds with the secret as the key; Feishu signs in seconds with both as the key
 * and nothing as the message.
 */
const robots: Readonly<Record<RobotKind, Robot>> = {
  wecom: {
    shape: /^https:\/\/qyapi\.weixin\.qq\.com\/cgi-bin\/webhook\/send\?key=[\w-]{16,128}$/,
    bytesMax: 2_048,
    request: (address, _secret, text) => ({ address, body: { msgtype: 'text', text: { content: text } } }),
    codeIn: (body) => fieldOf(body, 'errcode'),
    codes: { 93000: final('addressRefused'), 45009: later('tooFast', minuteMs), 40058: final('tooLong') },
  },
  dingtalk: {
    shape: /^https:\/\/oapi\.dingtalk\.com\/robot\/send\?access_token=[\w-]{16,128}$/,
    bytesMax: 20_000,
    request: (address, secret, text, at) => ({
      address:
        secret === '' ? address : `${address}&timestamp=${at}&sign=${encodeURIComponent(dingtalkSign(secret, at))}`,
      body: { msgtype: 'text', text: { content: text } },
    }),
    codeIn: (body) => fieldOf(body, 'errcode'),
    codes: {
      310000: final('signRefused'),
      300001: final('addressRefused'),
      130101: later('tooFast', dingtalkShutMs),
      460101: final('tooLong'),
      101002: final('tooLong'),
    },
  },
  feishu: {
    shape: /^https:\/\/open\.feishu\.cn\/open-apis\/bot\/v2\/hook\/[\w-]{16,128}$/,
    bytesMax: 20_000,
    request: (address, secret, text, at) => {
      const timestamp = String(Math.floor(at / 1000))
      const signed = secret === '' ? {} : { timestamp, sign: feishuSign(secret, timestamp) }
      return { address, body: { ...signed, msg_type: 'text', content: { text } } }
    },
    codeIn: (body) => fieldOf(body, 'code'),
    codes: {
      19021: final('signRefused'),
      19022: final('addressRefused'),
      19024: final('signRefused'),
      11232: later('tooFast', minuteMs),
    },
  },
}

/** base64(HMAC-SHA256(secret, `<ms>\n<secret>`)). */
export const dingtalkSign = (secret: string, at: number): string =>
  createHmac('sha256', secret).update(`${at}\n${secret}`).digest('base64')

/** base64(HMAC-SHA256(`<s>\n<secret>`, nothing)). */
export const feishuSign = (secret: string, timestamp: string): string =>
  createHmac('sha256', `${timestamp}\n${secret}`).digest('base64')

export const isRobotAddress = (kind: RobotKind, address: string): boolean => robots[kind].shape.test(address)

/** Writes into a group by its robot; `at` is within an hour of its clock, or it takes no signature. */
export async function sendByRobot(
  post: Post,
  kind: RobotKind,
  { address, secret, text }: { address: string; secret: string; text: string },
  at: number,
): Promise<Delivery> {
  const robot = robots[kind]
  if (!robot.shape.test(address)) return final('addressRefused')
  const request = robot.request(address, secret, cutToBytes(text, robot.bytesMax), at)
  return deliveryOf(robot, await post(request.address, request.body))
}

function deliveryOf({ codeIn, codes }: Robot, posted: Posted): Delivery {
  if (!posted.isReached) return later('unreachable')
  const { status, retryAfterMs } = posted
  if (status === 429) return later('tooFast', retryAfterMs)
  if (status >= 500) return later('unreachable', retryAfterMs)
  if (status !== 200) return final('refused')
  const code = codeIn(posted.body)
  if (code === 0) return { ok: true }
  return (typeof code === 'number' ? codes[code] : undefined) ?? final('refused')
}

const fieldOf = (body: unknown, name: string): unknown => new Map(Object.entries(Object(body))).get(name)

/** The beginning of a text that fits, whole signs only. */
export function cutToBytes(text: string, bytesMax: number): string {
  if (Buffer.byteLength(text) <= bytesMax) return text
  const ending = '…'
  let kept = ''
  let bytes = Buffer.byteLength(ending)
  for (const sign of text) {
    bytes += Buffer.byteLength(sign)
    if (bytes > bytesMax) return kept + ending
    kept += sign
  }
  return kept
}
