import { array, maxLength, minLength, nullable, number, object, picklist, pipe, string } from 'valibot'
import { count, id } from '../fields'
import { operators, procedure } from '../procedure'
import { approvalRefusals } from '../words/approval'
import { shaped, typed } from '../text'
import { keyAddressesMax, keyCallsAMinuteMax, keyDaysMax, keyPermissions } from '../words/key'

const keyView = object({
  id: string(),
  name: string(),
  permissions: array(picklist(keyPermissions)),
  /** From where it may be used; from anywhere where there are none. */
  addresses: array(string()),
  callsAMinute: number(),
  createdAt: number(),
  createdBy: string(),
  expiresAt: number(),
  /** Null while it is in use. */
  endedAt: nullable(number()),
  /** To the minute; null where it never was. */
  lastUsedAt: nullable(number()),
})

/** An address, or a block of them in CIDR notation (RFC 4632). */
const addressBlock = shaped(/^[0-9a-fA-F.:]{2,45}(\/\d{1,3})?$/)

export const desk = {
  /** The latest hundred, newest first. */
  listKeys: procedure({
    caller: operators('key.see'),
    effect: 'query',
    input: object({}),
    output: object({ keys: array(keyView) }),
    refusals: [],
  }),
  /** The secret is answered once and kept nowhere: null where the same request is asked for again. */
  addKey: procedure({
    caller: operators('key.manage'),
    effect: 'once',
    input: object({
      name: typed('keyName'),
      permissions: pipe(array(picklist(keyPermissions)), minLength(1), maxLength(keyPermissions.length)),
      addresses: pipe(array(addressBlock), maxLength(keyAddressesMax)),
      callsAMinute: count(keyCallsAMinuteMax),
      days: count(keyDaysMax),
    }),
    output: object({ key: keyView, secret: nullable(string()) }),
    refusals: ['addressWrong', 'permissionsNotHeld', 'tooManyKeys', ...approvalRefusals],
  }),
  /** Ends a key at once, for good. */
  endKey: procedure({
    caller: operators('key.manage'),
    effect: 'once',
    input: object({ keyId: id }),
    output: object({ key: keyView }),
    refusals: ['keyUnknown'],
  }),
}
