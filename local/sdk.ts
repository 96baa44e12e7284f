import { randomBytes } from 'node:crypto'
import { serve as listen, type ServerType } from '@hono/node-server'
import type { AddressInfo } from 'node:net'
import { declared } from '../cloudfunctions/declared'
import type { Platform } from '../cloudfunctions/kernel/ports/platform'
import type { Phones } from '../cloudfunctions/kernel/ports/phones'
import type { Safety } from '../cloudfunctions/kernel/ports/safety'
import { cloudCalls } from '../cloudfunctions/adapters/wx/cloud-calls'
import { wxPlatform } from '../cloudfunctions/adapters/wx/platform'
import { functionHost, type FunctionHost } from './function-host'
import { weChat } from './we-chat'
import { cloudBaseWire, type WireOptions } from './wire/server'

/** The platform as deployed, on the real wx-server-sdk, talking to a wire server of this process. */
export interface SdkPlatform {
  platform: Platform
  /** The deployed functions on that platform. */
  functions: FunctionHost
  /** Where the wire server listens. */
  url: string
  close(): Promise<void>
}

export interface SdkOptions extends Omit<WireOptions, 'invoke' | 'openApi'> {
  codeKeys: string
  foundingSecret?: string | undefined
  /** What answers in WeChat's place. */
  weChat: { phones: Phones; safety: Safety }
  /** The clock and the log of this machine, in place of the cloud's. */
  time: Pick<Platform, 'now' | 'log'>
}

/**
 * Points the unmodified SDK at this machine by environment alone, as `cloud.init` finds it on CloudBase. The environment
 * is the process's, so one process holds one such platform at a time.
 */
export async function openSdk({
  codeKeys,
  foundingSecret,
  weChat: standIns,
  time,
  ...options
}: SdkOptions): Promise<SdkPlatform> {
  const secretId = randomBytes(secretBytes).toString('hex')
  const own = randomBytes(tokenBytes).toString('hex')
  const started: { functions?: FunctionHost } = {}
  const { server, url } = await listening({
    ...options,
    secretId,
    invoke: (name, data) => functionsOf(started).invoke(name, data),
    openApi: {
      // Outside of any function's call it is this machine that asks, as the platform's owner.
      permittedTo: (token) => (token === own ? Object.values(cloudCalls) : functionsOf(started).permittedTo(token)),
      ask: weChat(standIns),
    },
  })
  Object.assign(process.env, {
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${url}/admin` }),
    // Known to this process alone, as long as it lives: the wire takes nobody else.
    TENCENTCLOUD_SECRETID: secretId,
    TENCENTCLOUD_SECRETKEY: secretId,
    SCF_NAMESPACE: 'local',
    TCB_ENV: 'local',
    WX_CONTEXT_KEYS: 'WX_API_TOKEN',
    WX_API_TOKEN: own,
    // Without it every call looks twice for a metadata server that is not there, 30 ms each.
    TENCENTCLOUD: 'true',
    // Without it every call leaves a three-second warning timer behind.
    SILENCE: 'true',
    MASHANG_CODE_KEYS: codeKeys,
    MASHANG_FOUNDING_SECRET: foundingSecret ?? '',
    // This machine's own host serves them.
    MASHANG_PUBLIC_ORIGIN: '',
  })
  const platform: Platform = { ...wxPlatform(declared), ...time }
  const functions = functionHost(platform)
  started.functions = functions
  return {
    platform,
    functions,
    url,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed())
        // The SDK keeps its connections alive; they would keep the server open for a minute.
        if ('closeAllConnections' in server) server.closeAllConnections()
      }),
  }
}

const tokenBytes = 16
const secretBytes = 32

function functionsOf({ functions }: { functions?: FunctionHost }): FunctionHost {
  if (!functions) throw new Error('a function was called before the functions were there')
  return functions
}

/** The SDK keeps its connections: were this end the first to close an idle one, it would meet the next call half-way. */
const keepAliveTimeoutMs = 60_000

function listening(options: WireOptions): Promise<{ server: ServerType; url: string }> {
  return new Promise((resolve, reject) => {
    const hostname = '127.0.0.1'
    const server = listen(
      {
        fetch: cloudBaseWire(options).fetch,
        port: 0,
        hostname,
        serverOptions: { keepAliveTimeout: keepAliveTimeoutMs },
      },
      ({ port }: AddressInfo) => resolve({ server, url: `http://${hostname}:${port}` }),
    )
    server.once('error', reject)
  })
}
