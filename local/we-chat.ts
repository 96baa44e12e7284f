import { randomBytes } from 'node:crypto'
import type { Finding } from '../domain/community/visibility'
import { checkedLengthMax } from '../domain/text/pieces'
import { cloudCalls, type CloudCall } from '../cloudfunctions/adapters/wx/cloud-calls'
import type { Phones } from '../cloudfunctions/kernel/ports/phones'
import type { Safety, Scene, Silence } from '../cloudfunctions/kernel/ports/safety'
import type { OpenApi } from './wire/open-api'

type Data = Readonly<Record<string, unknown>>
type Answer = Record<string, unknown>

/** WeChat's documented refusals of what a call brings. */
const malformed = { errcode: 47001, errmsg: 'data format error' }
const invalidOpenid = { errcode: 40003, errmsg: 'invalid openid' }
const spentCode = { errcode: 40029, errmsg: 'invalid code' }

/** What a silence looks like from outside. One that never answers does so after the caller's patience is over. */
const silences: Record<Silence, Answer> = {
  overQuota: { errcode: 45009, errmsg: 'reach max api daily quota limit' },
  inactive: { errcode: 61010, errmsg: 'code is expired' },
  timedOut: { errcode: -1, errmsg: 'system error' },
  failed: { errcode: -1, errmsg: 'system error' },
}
const silentMs = 3_000

/** WeChat's labels: 100 is normal, 20001 and above what is not. */
const labels: Record<Finding, number> = { pass: 100, review: 20_006, risky: 20_001 }

/**
 * WeChat's three interfaces that the functions call, as its HTTPS interfaces answer, made from this machine's stand-ins:
 * so the developer's drawer rules them on the SDK as it does in process.
 */
export function weChat({ phones, safety }: { phones: Phones; safety: Safety }): OpenApi['ask'] {
  const interfaces: Record<CloudCall, (data: Data) => Promise<Answer>> = {
    [cloudCalls.checkText]: (data) => checkText(safety, data),
    [cloudCalls.checkPicture]: (data) => checkPicture(safety, data),
    [cloudCalls.numberFor]: (data) => numberFor(phones, data),
  }
  return async (apiName, data) => (isKnown(interfaces, apiName) ? interfaces[apiName](data) : undefined)
}

const isKnown = <Known extends object>(known: Known, name: string): name is Extract<keyof Known, string> =>
  Object.hasOwn(known, name)

async function checkText(safety: Safety, { version, openid, scene, content, nickname }: Data): Promise<Answer> {
  if (version !== 2 || !isScene(scene) || !isText(content) || content.length > checkedLengthMax) return malformed
  if (!isText(openid)) return invalidOpenid
  const answer = await safety.checkText({ text: content, openid, scene, nickname: isText(nickname) ? nickname : '' })
  if (!answer.answered) return silent(answer.why)
  const result = { suggest: answer.finding, label: labels[answer.finding] }
  return { errcode: 0, errmsg: 'ok', result, detail: [], trace_id: randomBytes(16).toString('hex') }
}

async function checkPicture(safety: Safety, { version, openid, scene, ...data }: Data): Promise<Answer> {
  const { media_url: url, media_type: type } = data
  if (version !== 2 || type !== 2 || !isScene(scene) || !isText(url)) return malformed
  if (!isText(openid)) return invalidOpenid
  const answer = await safety.checkPicture({ url, openid, scene })
  return answer.taken ? { errcode: 0, errmsg: 'ok', trace_id: answer.traceId } : silent(answer.why)
}

async function numberFor(phones: Phones, { code }: Data): Promise<Answer> {
  if (!isText(code)) return malformed
  const number = await phones.numberFor(code)
  if (number === null) return spentCode
  const [, country = '86', national = number] = /^\+(\d+) (.+)$/.exec(number) ?? []
  const phoneNumber = country === '86' ? national : `+${country}${national}`
  const phone = { phoneNumber, purePhoneNumber: national, countryCode: country }
  return { errcode: 0, errmsg: 'ok', phone_info: phone }
}

async function silent(why: Silence): Promise<Answer> {
  if (why === 'timedOut') await new Promise((resolve) => setTimeout(resolve, silentMs))
  return silences[why]
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== ''

/** 1 profile, 2 comment, 3 forum, 4 social log. */
const isScene = (value: unknown): value is Scene => [1, 2, 3, 4].includes(value as number)
