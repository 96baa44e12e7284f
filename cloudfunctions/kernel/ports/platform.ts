import type { Procedure } from '../../../contract/procedure'
import type { Permission } from '../../../contract/words/permissions'
import type { Abilities, Grant } from '../../../domain/operator/abilities'
import type { Declared } from '../modules'
import type { Store, Transaction } from '../store/store'
import type { Files } from './files'
import type { KeyRing } from './keys'
import type { Log } from './log'
import type { Mail, Post } from './outbound'
import type { Phones } from './phones'
import type { Safety } from './safety'

/** All that a door may reach outside itself. Time, chance and identity are given, never taken. */
export interface Platform {
  /** Whatever lives as long as this instance is kept under it: caches, leases, counts. */
  instance: object
  store: Store
  files: Files
  phones: Phones
  keys: KeyRing
  safety: Safety
  /** Sends letters; undefined where this cloud was given no server for them. */
  mail: Mail | undefined
  /** Posts to other servers, over https. */
  post: Post
  /** What whoever founds the brand has to know; undefined where nobody may. */
  foundingSecret: string | undefined
  /** What the words of this cloud declare. */
  declared: Declared
  /** Milliseconds since the epoch. */
  now(): number
  /** The moment of the call or the run that asks, where there is one: what was read since then is not read again for it. */
  at?: number
  /** When this work has to have stopped by itself, where it is a timer's: what is left then waits for the next run. */
  endsAt?: number
  /** Milliseconds of a clock that nobody sets: how long something took is the difference of two. */
  ticksMs(): number
  random(byteCount: number): Uint8Array
  /** Roughly where an address is, e.g. 浙江省杭州市; empty where unknown. */
  whereabouts(address: string): string
  /** Takes one line of the operation log. */
  log: Log
}

/** Who is asking, as the platform vouches for it. */
export interface Caller {
  /** The openid, only where WeChat itself said so. */
  visitorId?: string
  /** An operator's session token, or another system's key. */
  token?: string
  /** The network address the call came from; empty where unknown. */
  address: string
  /** Whether they wait for the answer no more, where that can be told. */
  hasLeft?: () => boolean
}

/** One call being served. */
export interface Call extends Platform {
  procedure: string
  requestId: string
  /** The moment of this call: one for all it does. */
  at: number
  address: string
  /** Whether whoever called waits for the answer no more. */
  hasLeft: (() => boolean) | undefined
  input: unknown
  /** What the contract says of it: what the trail keeps, and whom an answer shows. */
  asked: Procedure
}

export interface VisitorCall extends Call {
  visitorId: string
}

/** An operator with a live session. */
export interface SignedIn {
  id: string
  account: string
  name: string
  roles: readonly Grant[]
  /** What these roles come to. */
  may: Abilities<Permission>
  /** Whether they have to choose a password before they may ask for what takes a permission. */
  passwordDue: boolean
  /** Whether they have to set up a second factor first. */
  factorDue: boolean
  sessionId: string
  sessionExpiresAt: number
  /** Whether they are still in, as a transaction sees it; absent where no session stands behind them. */
  staysIn?: (transaction: Transaction) => Promise<boolean>
}

export interface OperatorCall extends Call {
  operator: SignedIn
  /** Who else said yes to it, where it had to wait for that. */
  approval?: { id: string; by: string }
  /** Whether it would have waited for somebody else, and there was nobody. */
  isAlone?: true
  /** Whether it is only tried out: whatever it would do is thrown away. */
  isRehearsed?: true
}

/** Another system with a live key. */
export interface KeyHolder {
  id: string
  name: string
  may: Abilities<Permission>
}

export interface KeyCall extends Call {
  key: KeyHolder
}

/** State that lives as long as an instance. Each has its own, so that two brands in one process never share any. */
export function instanceState<State>(create: (platform: Platform) => State): (call: Platform) => State {
  const states = new WeakMap<object, State>()
  return (platform) => {
    const known = states.get(platform.instance)
    if (known !== undefined) return known
    const made = create(platform)
    states.set(platform.instance, made)
    return made
  }
}
