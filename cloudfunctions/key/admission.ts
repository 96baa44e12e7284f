import { createHash, timingSafeEqual } from 'node:crypto'
import { wholeBrand, type Scope } from '../../domain/operator/abilities'
import { no, yes } from '../../domain/result'
import type { Call, KeyHolder } from '../kernel/ports/platform'
import { isWithin } from './addresses'
import type { ApiKey } from './documents'

const idBytes = 8
const secretBytes = 32

/** How a key is written: by its name it is known in lists and in leaked files, its id finds it, its secret proves it. */
const keyShape = /^mashang_([0-9a-f]{16})_([\w-]{43})$/

export function freshKey(random: (byteCount: number) => Uint8Array): {
  id: string
  secretHash: string
  written: string
} {
  const id = Buffer.from(random(idBytes)).toString('hex')
  const secret = Buffer.from(random(secretBytes)).toString('base64url')
  return { id, secretHash: hashOf(secret), written: `mashang_${id}_${secret}` }
}

const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex')

/**
 * Who asks with a key. One that nobody made, that has ended or run out, and one from elsewhere than it may be used are told
 * the same. Each call counts, also one that is refused later.
 */
export async function keyBehind(call: Call, token: string) {
  const [, id, secret = ''] = keyShape.exec(token) ?? []
  const key = id === undefined ? undefined : await call.store.get('apiKeys', id)
  if (!key || !isLive(key, secret, call)) return no({ code: 'keyRefused' })
  if (!(await isInPace(call, key))) return no({ code: 'keyTooFast', until: minuteOf(call.at) + minuteMs })
  return yes(holderOf(key))
}

const isLive = (key: ApiKey, secret: string, { at, address }: Call): boolean =>
  timingSafeEqual(Buffer.from(hashOf(secret)), Buffer.from(key.secretHash)) &&
  key.endedAt === null &&
  at < key.expiresAt &&
  isWithin(key.addresses, address)

const holderOf = ({ _id: id, name, permissions }: ApiKey): KeyHolder => ({
  id,
  name,
  may: new Map(permissions.map((each): [typeof each, Scope[]] => [each, [wholeBrand]])),
})

const minuteMs = 60_000
const minuteOf = (at: number): number => at - (at % minuteMs)

/** Takes one of the minute's calls. The minute's first notes when the key was used last: no call waits for that document. */
async function isInPace({ store, at }: Call, { _id: id, callsAMinute }: ApiKey): Promise<boolean> {
  const minute = `${id}:${minuteOf(at) / minuteMs}`
  const isTaken = () =>
    store.updateIf('keyMinutes', minute, { calls: { atMost: callsAMinute - 1 } }, { increase: { calls: 1 } })
  if (await isTaken()) return true
  if (!(await store.create('keyMinutes', { _id: minute, calls: 1, expiresAt: minuteOf(at) + 2 * minuteMs })))
    return isTaken()
  await store.updateIf('apiKeys', id, {}, { set: { lastUsedAt: minuteOf(at) } })
  return true
}
