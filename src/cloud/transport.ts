import Taro from '@tarojs/taro'
import type { DoorName } from '../../contract'
import type { CallEnvelope } from '../../contract/procedure'
import { phoneAnswersWithinSeconds } from '../../contract/words/call'
import { inBrowser } from './address'
import { visitor } from './visitor'

/** Carries one envelope to a door and brings back what the door said; rejects where it could not be reached. */
type Transport = (door: DoorName, envelope: CallEnvelope) => Promise<unknown>

/** On its way there and back. */
const travelMs = 2_000

/** A door that has not answered by then is treated as unreachable; the cloud itself gives up earlier. */
const patienceMs = phoneAnswersWithinSeconds * 1000 + travelMs

const byWeChat: Transport = async (door, envelope) => {
  const { result } = await withPatience(Taro.cloud.callFunction({ name: door, data: envelope }))
  return result
}

const byHttp: Transport = async (door, envelope) => {
  const reply = await withPatience(
    fetch(`/call/${door}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-visitor': visitor() },
      body: JSON.stringify(envelope),
    }),
  )
  return reply.json()
}

function withPatience<Value>(work: Promise<Value>): Promise<Value> {
  let timer: ReturnType<typeof setTimeout>
  const outOfPatience = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('no answer in time')), patienceMs)
  })
  return Promise.race([work, outOfPatience]).finally(() => clearTimeout(timer))
}

export const transport: Transport = inBrowser ? byHttp : byWeChat

/** WeChat's cloud has to be told its environment once; the browser has nothing to open. */
export function openCloud(): void {
  if (!inBrowser) Taro.cloud.init(CLOUD_ENVIRONMENT ? { env: CLOUD_ENVIRONMENT } : {})
}
