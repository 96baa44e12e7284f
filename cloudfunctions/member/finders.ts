import type { Member } from '../../domain/member/member'
import { readPhone } from '../../domain/member/phone'
import { foldCase, foldGroups } from '../../domain/text/fold'
import { publicIdOf } from '../kernel/call/public-id'
import { pass } from '../kernel/jobs/pass'
import type { KeyRing } from '../kernel/ports/keys'
import type { Platform } from '../kernel/ports/platform'
import type { Transaction } from '../kernel/store/store'
import { pageLimitMax } from '../kernel/store/store'
import type { MemberNumber, PhoneTail } from './documents'

/** A name as it is looked for: whoever types it need not know its case, its width or its spaces. */
export const foldName = (name: string): string => foldCase(name).replace(/\s+/gu, '')

/** By what a card is found, besides its owner's phone number. */
export const memberNumberOf = ({ _id, number, joinedAt, nickname }: Member): MemberNumber => ({
  _id: number,
  memberId: _id,
  joinedAt,
  name: foldName(nickname),
  publicId: publicIdOf(_id),
})

/** Digits of a number's end that people say to be found by: four, by which a hundred are found among a million. */
export const tailDigits = 4

const tailOf = (number: string): string => number.replace(/\D/g, '').slice(-tailDigits)

/** The tail of a number, under the newest keys. */
export function phoneTail({ seal }: KeyRing, memberId: string, number: string): PhoneTail {
  const [mark = ''] = seal.fingerprints('phoneTail', tailOf(number))
  return { _id: `${mark}:${memberId}`, mark, memberId }
}

/** Takes the tail of an earlier number away, under whichever keys it was written. */
export async function removeTail(transaction: Transaction, { seal }: KeyRing, memberId: string, number: string) {
  for (const mark of seal.fingerprints('phoneTail', tailOf(number)))
    await transaction.remove('phoneTails', `${mark}:${memberId}`)
}

/** Members whose nickname begins so, one call. */
export async function membersNamed(
  { store }: Pick<Platform, 'store'>,
  typed: string,
  limit: number,
): Promise<string[]> {
  const name = foldName(typed)
  const { documents } = await store.page('memberNumbers', 'byName', {
    range: { from: name, to: `${name}\u{10ffff}` },
    limit,
  })
  return documents.map(({ memberId }) => memberId)
}

/** WeChat may know a number that is of no kind we know; the shortest has as many digits as this. */
const digitsIn = (typed: string): string | null => /^\d{7,15}$/.exec(foldGroups(typed))?.[0] ?? null

/** Who has this whole number, one call; undefined where nobody has, or it is no phone number. */
export async function memberByPhone({ store, keys }: Platform, typed: string): Promise<string | undefined> {
  const number = readPhone(typed) ?? digitsIn(typed)
  if (number === null) return undefined
  const holders = await store.getMany('phoneHolders', keys.seal.fingerprints('phone', number))
  return holders.find((holder) => holder !== undefined)?.memberId
}

/**
 * Who may have a number that ends so, at most a page: one call for each version of the keys. More digits than four are
 * compared by whoever opens the numbers.
 */
export async function membersByTail({ store, keys }: Platform, digits: string): Promise<string[]> {
  const pages = await Promise.all(
    keys.seal
      .fingerprints('phoneTail', digits.slice(-tailDigits))
      .map((mark) => store.page('phoneTails', 'byMark', { equals: { mark }, limit: pageLimitMax })),
  )
  return pages.flatMap(({ documents }) => documents.map(({ memberId }) => memberId))
}

/** The number on a card; undefined where none is bound. */
export const numberOn = ({ seal }: KeyRing, { _id, phone }: Member): string | undefined =>
  phone && seal.open('phone', _id, phone.sealed)

/** Cards from before members were found by name and tail. */
export const findersOfEarlierMembers = pass(
  'member-finders',
  ({ store }, after) => store.page('memberNumbers', 'byJoined', { limit: pageLimitMax, ...(after ? { after } : {}) }),
  async ({ store, keys }, { _id, memberId, name }) => {
    const card = name === undefined && (await store.get('members', memberId))
    if (!card) return false
    const number = numberOn(keys, card)
    if (number !== undefined) await store.create('phoneTails', phoneTail(keys, memberId, number))
    return store.updateIf('memberNumbers', _id, { name: { absent: true } }, { set: { name: foldName(card.nickname) } })
  },
)

/** Cards from before the desk knew members by their public ids. */
export const publicIdsOfEarlierMembers = pass(
  'member-public-ids',
  ({ store }, after) => store.page('memberNumbers', 'byJoined', { limit: pageLimitMax, ...(after ? { after } : {}) }),
  ({ store }, { _id, memberId }) =>
    store.updateIf('memberNumbers', _id, { publicId: { absent: true } }, { set: { publicId: publicIdOf(memberId) } }),
)
