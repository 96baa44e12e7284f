import type { AddressInfo } from 'node:net'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serve } from '@hono/node-server'
import { collections } from '../../cloudfunctions/declared'
import type { Store } from '../../cloudfunctions/kernel/store/store'
import { wxStore } from '../../cloudfunctions/adapters/wx/store'
import { folderFiles } from '../../local/embedded/files'
import { embeddedStore } from '../../local/embedded/store'
import type { Call } from '../../local/engine/call'
import type { Clock } from '../../local/engine/clock'
import type { Engine } from '../../local/engine/engine'
import { openEngine } from '../../local/engine/engine'
import type { Invoke } from '../../local/wire/functions'
import { cloudBaseWire, type WireOptions } from '../../local/wire/server'

/** What keeps a store's documents. */
export type Behind = Pick<Engine, 'durable'> & { clear(): void | Promise<void> }

/** A store that is open, and what stands behind it. */
export interface OpenStore {
  store: Store
  engine: Behind
  /** Every database call so far. */
  calls: Call[]
  close(): Promise<void>
}

export async function openEmbedded({ clock }: { clock?: Clock } = {}): Promise<OpenStore> {
  const engine = openEngine({ path: ':memory:', collections, clock })
  const calls: Call[] = []
  const store = embeddedStore({ engine, onCall: (call) => calls.push(call) })
  return { store, engine, calls, close: async () => engine.close() }
}

/** The same on a file, which a thread of its own writes. */
export async function openEmbeddedOnFile(): Promise<OpenStore> {
  const folder = await mkdtemp(join(tmpdir(), 'mashang-store-'))
  const engine = openEngine({ path: join(folder, 'documents.sqlite'), collections })
  const calls: Call[] = []
  const store = embeddedStore({ engine, onCall: (call) => calls.push(call) })
  const close = async () => {
    engine.close()
    await rm(folder, { recursive: true, force: true })
  }
  return { store, engine, calls, close }
}

export interface OpenWire {
  origin: string
  engine: Engine
  calls: Call[]
  folder: string
  close(): Promise<void>
}

/** A CloudBase wire server on a free port of this machine. */
export async function openWire({
  invoke = nothing,
  clock,
}: { invoke?: Invoke; clock?: Clock } = {}): Promise<OpenWire> {
  const folder = await mkdtemp(join(tmpdir(), 'mashang-files-'))
  const engine = openEngine({ path: ':memory:', collections, clock })
  const calls: Call[] = []
  const files = folderFiles({ folder })
  const { origin, close } = await listenToWire({ engine, files, invoke, onCall: (call) => calls.push(call) })
  return {
    origin,
    engine,
    calls,
    folder,
    async close() {
      await close()
      engine.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** A wire on what is there already. */
export async function listenToWire(options: WireOptions): Promise<{ origin: string; close(): Promise<void> }> {
  const wire = cloudBaseWire(options)
  const { server, port } = await new Promise<{ server: ReturnType<typeof serve>; port: number }>((resolve) => {
    const listening = serve({ fetch: wire.fetch, port: 0, hostname: '127.0.0.1' }, (address: AddressInfo) =>
      resolve({ server: listening, port: address.port }),
    )
  })
  return {
    origin: `http://127.0.0.1:${port}`,
    async close() {
      if ('closeAllConnections' in server) server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

const nothing: Invoke = async () => ({ outcome: 'missing' })

/** The unmodified SDK, pointed at a wire server by its environment alone, as the function host does it. */
export async function sdkFor(origin: string) {
  Object.assign(process.env, {
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${origin}/admin` }),
    TENCENTCLOUD_SECRETID: 'local',
    TENCENTCLOUD_SECRETKEY: 'local',
    SCF_NAMESPACE: 'local',
    TCB_ENV: 'local',
    // Without it every call looks for Tencent's metadata service first.
    TENCENTCLOUD: 'true',
    // Without it every call leaves a timer behind that warns of slow queries.
    SILENCE: 'true',
  })
  const { default: cloud } = await import('wx-server-sdk')
  cloud.init({ env: 'local' })
  return cloud
}

/** The production adapter, against the wire server, through the real SDK. */
export async function openWx(options: { clock?: Clock } = {}): Promise<OpenStore> {
  const wire = await openWire(options)
  const cloud = await sdkFor(wire.origin)
  return { store: wxStore(cloud.database(), collections), engine: wire.engine, calls: wire.calls, close: wire.close }
}
