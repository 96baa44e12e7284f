import cloud from 'wx-server-sdk'
import { plainAddress } from './address'
import type { Caller } from '../../kernel/ports/platform'

/** What `getWXContext` of wx-server-sdk 4.0.2 tells. Values of digits alone arrive as numbers, and have lost some. */
interface WxContext {
  OPENID?: unknown
  FROM_OPENID?: unknown
  FROM_APPID?: unknown
  SOURCE?: unknown
  CLIENTIP?: unknown
  CLIENTIPV6?: unknown
}

/** How a function came to run, from WeChat's own context and from nothing that a caller could have written. */
export interface Origin {
  caller: Caller
  /** Somebody stands behind the call: an openid, whoever's it is. */
  hasPerson: boolean
  /** The chain of callers, e.g. `wx_client,scf` where a function called by a mini-program called this one. */
  sources: readonly string[]
}

export function originFromContext(): Origin {
  const { OPENID, FROM_OPENID, FROM_APPID, SOURCE, CLIENTIP, CLIENTIPV6 } = cloud.getWXContext() as WxContext
  // The SDK leaves the source out where there is nothing else to tell.
  const chain = SOURCE ?? process.env['TCB_SOURCE']
  const isForeign = isGiven(FROM_OPENID) || isGiven(FROM_APPID)
  return {
    caller: {
      // Another account's mini-program has its own people; and an openid that became a number may be two people's.
      ...(typeof OPENID === 'string' && OPENID !== '' && !isForeign ? { visitorId: OPENID } : {}),
      address: plainAddress(CLIENTIP) || plainAddress(CLIENTIPV6),
    },
    hasPerson: isGiven(OPENID) || isForeign,
    sources: typeof chain === 'string' ? chain.split(',').filter(Boolean) : [],
  }
}

const isGiven = (value: unknown): boolean => value !== undefined && value !== null && value !== ''

/**
 * The documented sources of a call (Cloud.getWXContext). HTTP access and message push have none of their own, and
 * `wx_unknown` may be either.
 */
const documentedSources = [
  'wx_client',
  'wx_devtools',
  'wx_localdebug',
  'wx_http',
  'wx_trigger',
  'wx_paycallback',
  'wx_crawler',
  'scf',
]

/** Whether a call came by none of the documented ways, except those named. */
export const comesOnlyBy = ({ sources }: Origin, ...allowed: string[]): boolean =>
  !sources.some((source) => documentedSources.includes(source) && !allowed.includes(source))
