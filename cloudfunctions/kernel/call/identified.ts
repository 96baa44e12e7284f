import type { Procedure } from '../../../contract/procedure'
import type { RefusalOf } from '../../../contract/refusals'
import { no, yes, type Result } from '../../../domain/result'
import type { Call, Caller, KeyCall, KeyHolder, OperatorCall, Platform, SignedIn, VisitorCall } from '../ports/platform'

/** By what the words know who is behind a token. A door that only some of them ask at needs no other. */
export interface Known {
  /** An operator with a live session. */
  signedIn?: (platform: Platform, token: string) => Promise<SignedIn | undefined>
  /** The member id behind what the desk calls a member by; what was given where nobody is. */
  memberBehind?: (platform: Platform, given: string) => Promise<string>
  /** Another system with a live key. */
  keyBehind?: (call: Call, token: string) => Promise<Result<KeyHolder, RefusalOf<'keyRefused' | 'keyTooFast'>>>
}

type Someone = Call | VisitorCall | OperatorCall | KeyCall
type NotAdmitted = RefusalOf<'notSignedIn' | 'notAllowed' | 'keyRefused' | 'keyTooFast'>

/** The call with whoever makes it: a visitor that WeChat vouches for, an operator, or another system. */
export async function identified(
  { caller: wanted }: Procedure,
  call: Call,
  caller: Caller,
  known: Known,
): Promise<Result<Someone, NotAdmitted>> {
  if (wanted === 'nobody') return yes(call)
  if (wanted === 'visitor') return yes(caller.visitorId ? Object.assign(call, { visitorId: caller.visitorId }) : call)
  if (typeof wanted === 'object' && wanted.kind === 'keys') {
    const key = (await known.keyBehind?.(call, caller.token ?? '')) ?? no({ code: 'keyRefused' })
    return key.ok ? yes(Object.assign(call, { key: key.value })) : key
  }
  const operator = caller.token ? await known.signedIn?.(call, caller.token) : undefined
  return yes(operator ? Object.assign(call, { operator }) : call)
}

/**
 * Who may: a known visitor, anybody, and of operators and keys those with the permission. Whoever has to change their password,
 * or to set up a second factor, may do what takes a session only.
 */
export function refuseCaller(
  { caller }: Procedure,
  call: Someone,
): RefusalOf<'notSignedIn' | 'notAllowed' | 'passwordChangeDue' | 'secondFactorDue'> | undefined {
  if (caller === 'nobody' || (caller === 'visitor' && 'visitorId' in call)) return undefined
  const named = namedIn(call)
  if (caller === 'visitor' || !named) return { code: 'notSignedIn' }
  if (caller === 'operator') return undefined
  if ('passwordDue' in named && named.passwordDue) return { code: 'passwordChangeDue' }
  if ('factorDue' in named && named.factorDue) return { code: 'secondFactorDue' }
  if (caller === 'colleague') return undefined
  return named.may.has(caller.permission) ? undefined : { code: 'notAllowed' }
}

const namedIn = (call: Someone): SignedIn | KeyHolder | undefined =>
  'operator' in call ? call.operator : 'key' in call ? call.key : undefined
