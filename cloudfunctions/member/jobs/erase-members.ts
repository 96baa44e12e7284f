import { farewell } from '../../../domain/member/leave'
import type { CollectionName, DocumentOf } from '../../kernel/store/collections'
import { programOf } from '../../brand/configuration'
import { ordersOnTheirWay } from '../../mall/orders'
import type { Deletion } from '../documents'
import { collectionNames } from '../../kernel/store/personal'
import type { Platform } from '../../kernel/ports/platform'
import { bookRevocation } from '../../points/booking'
import { pageLimitMax } from '../../kernel/store/store'
import { isConsumed } from '../../kernel/events/consumed'
import { hasTime, throughPages, type Slice } from '../../kernel/jobs/slice'

/** What the ledger calls somebody who has left: chance, so that nothing leads back. */
const anonymousIdBytes = 12

/** Documents of one person that one run deals with: some seconds. A fuller life takes several runs. */
const pagesMax = 10
const pageLength = 100

/**
 * Removes whoever asked for it, once their cool-off is over. First the card becomes nobody's, with its points forfeited,
 * in one transaction; then every document that still names the person is scrubbed, each in a transaction of its own; last
 * goes what remembered the wish. A run that stops anywhere is taken up by the next, and two at once do no more than one.
 */
export async function eraseMembers(platform: Platform): Promise<Slice> {
  const at = platform.now()
  let waiting = 0
  const slice = await throughPages(
    platform,
    (after) =>
      platform.store.page('deletions', 'byLeaving', {
        range: { to: at },
        limit: pageLimitMax,
        ...(after ? { after } : {}),
      }),
    async (deletion) => {
      const erased = await eraseOne(platform, deletion, at)
      if (!erased) waiting += 1
      return erased
    },
  )
  return { ...slice, more: slice.more || waiting > 0 }
}

/** Answers whether nothing of the person is left. */
async function eraseOne(platform: Platform, deletion: Deletion, at: number): Promise<boolean> {
  const memberId = deletion._id
  const gone = deletion.gone ?? (await leave(platform, memberId, at))
  if (!gone) return false
  // A document given another id before all consumers have worked on it would be met twice, or not at all.
  if (!(await isConsumed(platform, gone.at))) return false
  for (const path of gone.paths) await platform.files.remove(path)
  const { leaving, personal } = platform.declared
  for (const leaveOne of leaving) if (!(await leaveOne(platform, memberId, at))) return false
  for (const collection of collectionNames(personal))
    if (collection !== 'deletions' && !(await scrub(platform, collection, memberId, gone.as))) return false
  return platform.store.remove('deletions', memberId)
}

/**
 * Takes pending points back and exchanges the card for an anonymous one; undefined where the next run has to go on, and
 * as long as something is on its way to the member: its address is what it is sent to.
 */
async function leave(platform: Platform, memberId: string, at: number): Promise<Deletion['gone']> {
  await revokePending(platform, memberId, at)
  const looked = JSON.stringify(await platform.store.get('members', memberId))
  if ((await ordersOnTheirWay(platform.store, memberId, at)) > 0) return undefined
  const as = `gone-${Buffer.from(platform.random(anonymousIdBytes)).toString('hex')}`
  const ended = await platform.store.transact(async (transaction): Promise<Deletion['gone']> => {
    const deletion = await transaction.get('deletions', memberId)
    const member = await transaction.get('members', memberId)
    if (!deletion || deletion.leavesAt > at) return undefined
    if (deletion.gone || !member || member.pendingPoints !== 0) return deletion.gone
    // Whoever redeemed since the orders were looked at has another card now.
    if (JSON.stringify(member) !== looked) return undefined
    const { entry, card } = farewell(member, as, { at, reason: leftReason })
    await transaction.create('entries', entry)
    await transaction.create('members', card)
    await transaction.remove('members', memberId)
    const gone = { as, at, paths: member.avatarPaths ?? [] }
    await transaction.put('deletions', { ...deletion, gone })
    return gone
  })
  return ended.committed ? ended.value : undefined
}

const leftReason = { rule: 'left', version: 1, inputs: {} }

async function revokePending(platform: Platform, memberId: string, at: number): Promise<void> {
  const { store } = platform
  const program = await programOf(platform)
  const page = await store.page('pendings', 'byMember', { equals: { memberId }, limit: pageLimitMax })
  for (const { _id } of page.documents)
    await store.transact((transaction) => bookRevocation(transaction, program, _id, { at, reason: leftReason }))
}

/** Leaves of one collection's documents what is nobody's; answers whether that was all of them. */
async function scrub<C extends CollectionName>(
  platform: Platform,
  collection: C,
  memberId: string,
  anonymousId: string,
): Promise<boolean> {
  const personal = platform.declared.personal[collection]
  if (personal === 'none') return true
  for (const find of personal.finders)
    for (let pages = 0; ; pages += 1) {
      if (pages === pagesMax || !hasTime(platform)) return false
      const { documents } = await find(platform.store, memberId, { limit: pageLength })
      if (documents.length === 0) break
      for (const { _id } of documents)
        await platform.store.transact(async (transaction) => {
          const document: DocumentOf<C> | undefined = await transaction.get(collection, _id)
          const left = document && personal.left(document, memberId, anonymousId)
          if (document && left?._id !== _id) await transaction.remove(collection, _id)
          if (left) await transaction.put(collection, left)
        })
    }
  return true
}
