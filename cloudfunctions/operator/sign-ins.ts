import type { SignInDeed } from '../../contract/words/operator'
import type { Call } from '../kernel/ports/platform'
import type { Operator, SignInNote } from './documents'

interface Noted {
  account: string
  /** Absent where nobody has the account. */
  operator?: Pick<Operator, 'name'> | undefined
  deed: SignInDeed
  isKnownDevice?: boolean
}

/** 64 bits: no two lines of one moment meet. */
const ownIdBytes = 8

/** A line of who came in or tried to, to be created wherever that is done. */
export const signInNote = (call: Call, { account, operator, deed, isKnownDevice }: Noted): SignInNote => ({
  _id: Buffer.from(call.random(ownIdBytes)).toString('hex'),
  at: call.at,
  account,
  name: operator?.name ?? '',
  deed,
  where: call.whereabouts(call.address),
  address: call.address,
  isKnownDevice: isKnownDevice ?? null,
})

export const noteSignIn = (call: Call, noted: Noted): Promise<unknown> =>
  call.store.create('signIns', signInNote(call, noted))

/** The latest time that an account was signed in at; undefined where none is kept. */
export async function latestSignIn({ store }: Call, account: string): Promise<SignInNote | undefined> {
  const query = { equals: { account, deed: 'signedIn' }, order: 'descending', limit: 1 } as const
  return (await store.page('signIns', 'byAccountDeed', query)).documents[0]
}
