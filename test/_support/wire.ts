import type { Invoke } from '../../local/wire/functions'
import type { Faults } from '../../local/wire/faults'
import { openWire, sdkFor, type OpenWire } from './store'

/** What the SDK answers and rejects with is untyped; tests compare it whole. */
export type Loose = any // eslint-disable-line @typescript-eslint/no-explicit-any

/** The real SDK before a wire server with one collection, `things`. */
export interface SdkOnWire {
  wire: OpenWire
  cloud: Loose
  db: Loose
  things(): Loose
  faults(plan: Partial<Faults>): Promise<unknown>
}

/** Functions to call: one that answers, one that breaks, one that takes too long. */
const invoke: Invoke = async (name, data) => {
  if (name === 'echo') return { outcome: 'answered', result: { echoed: data } }
  if (name === 'broken') return { outcome: 'failed', message: 'it broke' }
  if (name === 'slow') return { outcome: 'timedOut', limitMs: 3000 }
  return { outcome: 'missing' }
}

export async function openSdkOnWire(): Promise<SdkOnWire> {
  const wire = await openWire({ invoke })
  const cloud: Loose = await sdkFor(wire.origin)
  const db: Loose = cloud.database()
  await db.createCollection('things')
  return {
    wire,
    cloud,
    db,
    things: () => db.collection('things'),
    faults: (plan) => setFaults(wire.origin, plan),
  }
}

/** Makes a wire's database go wrong, with the secret that the SDK of this process signs with. */
export const setFaults = (origin: string, plan: Partial<Faults>): Promise<Response> =>
  fetch(`${origin}/control/faults`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${process.env['TENCENTCLOUD_SECRETID']}` },
    body: JSON.stringify(plan),
  })

/** The error of a call that must be refused. */
export const rejection = (call: () => Promise<unknown>): Promise<Loose> =>
  call().then(
    () => {
      throw new Error('it was not refused')
    },
    (error: unknown) => error,
  )

/** What a wire answers to an action as it is sent, for what the SDK has no word for. */
export async function asked(origin: string, body: object, headers: Record<string, string> = {}): Promise<Loose> {
  const answer = await fetch(`${origin}/admin`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
  return answer.json()
}
