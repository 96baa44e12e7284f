import { AsyncLocalStorage } from 'node:async_hooks'

/** What WeChat writes into a function's environment for one call; wx-server-sdk 4.0.2 reads it as it needs it. */
export interface CallEnvironment {
  /** Tells the cloud which function calls it. */
  token: string
  source: string
  openid?: string
  address?: string
}

const calls = new AsyncLocalStorage<Readonly<Record<string, string>>>()

/**
 * Runs one call of a function in an environment of its own. In the cloud an instance serves one call at a time and has its
 * whole process to itself; here many share one, so each call sees its own variables before the process's.
 */
export function inEnvironment<Answer>(call: CallEnvironment, work: () => Promise<Answer>): Promise<Answer> {
  giveEachCallItsOwn()
  return calls.run(variablesOf(call), work)
}

/** The variables by their names in the cloud. */
export function variablesOf({ token, source, openid, address }: CallEnvironment): Record<string, string> {
  const context = {
    WX_API_TOKEN: token,
    WX_APPID: 'wx-local',
    ...(openid === undefined ? {} : { WX_OPENID: openid }),
    ...(address?.includes(':') ? { WX_CLIENTIPV6: address } : { WX_CLIENTIP: address ?? '' }),
  }
  return {
    ...context,
    WX_CONTEXT_KEYS: Object.keys(context).join(','),
    TCB_SOURCE: source,
    ...(source === 'wx_trigger' ? { TRIGGER_SRC: 'timer' } : {}),
  }
}

/** The process's own variables behind those of the call; replaced once. */
function giveEachCallItsOwn(): void {
  if (replaced === process.env) return
  const own = process.env
  replaced = new Proxy(own, {
    get: (_, name: string) => calls.getStore()?.[name] ?? own[name],
    has: (_, name: string) => name in (calls.getStore() ?? {}) || name in own,
  })
  process.env = replaced
}

let replaced: NodeJS.ProcessEnv | undefined
