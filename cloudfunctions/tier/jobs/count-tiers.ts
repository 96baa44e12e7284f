import { dayMs } from '../../../domain/calendar'
import { settleCard, type Member } from '../../../domain/member/member'
import { storeCard } from '../../points/card'
import { programOf } from '../../brand/configuration'
import type { Census } from '../documents'
import type { Platform } from '../../kernel/ports/platform'
import type { ReadyProgram } from '../../brand/program'
import { pageLimitMax } from '../../kernel/store/store'
import { hasTime, inTurns, logFault, type Slice } from '../../kernel/jobs/slice'

/** Pages of members in one run: twenty thousand cards, some tens of seconds of a function's time. */
const pagesMax = 100

/**
 * Goes through every member, once a day and whenever the programme has changed: rates anew whoever the programme in force
 * puts elsewhere, and counts who has which tier. The count and the cursor are written together, so a run that stops
 * anywhere, or two at once, count nobody twice: the slower one's page sets the count back to where it was whole, and it goes
 * on from there. A programme that changes meanwhile starts it again.
 */
export async function countTiers(platform: Platform): Promise<Slice> {
  const program = await programOf(platform)
  let [done, failed] = [0, 0]
  for (let pages = 0; pages < pagesMax && hasTime(platform); pages += 1) {
    const census = await censusUnder(platform, program)
    if (!census) return { done, failed, more: false }
    const page = await countPage(platform, program, census)
    done += page.done
    failed += page.failed
  }
  return { done, failed, more: true }
}

/** The count that is to go on; null where the last one still holds, or this instance has not heard of a newer programme. */
async function censusUnder(platform: Platform, { version }: ReadyProgram): Promise<Census | null> {
  const at = platform.now()
  const running = await platform.store.get('censuses', 'running')
  if (running?.programVersion === version) return running
  const last = await platform.store.get('censuses', 'last')
  const newest = Math.max(running?.programVersion ?? 0, last?.programVersion ?? 0)
  if (newest > version || (last?.programVersion === version && at - last.startedAt < dayMs)) return null
  return { _id: 'running', programVersion: version, startedAt: at, members: {} }
}

async function countPage(platform: Platform, program: ReadyProgram, census: Census) {
  const { after } = census
  const page = await platform.store.page('memberNumbers', 'byJoined', {
    limit: pageLimitMax,
    ...(after ? { after } : {}),
  })
  const members = { ...census.members }
  let failed = 0
  const count = async (memberId: string) => {
    try {
      const tier = await rate(platform, program, memberId)
      if (tier !== null) members[tier] = (members[tier] ?? 0) + 1
    } catch (fault) {
      failed += 1
      logFault(platform, memberId, fault)
    }
  }
  await inTurns(page.documents, ({ memberId }) => count(memberId))
  await platform.store.transact(async (transaction) => {
    if (page.next) return transaction.put('censuses', { ...census, members, after: page.next })
    const { after: _cursor, ...counted } = census
    await transaction.put('censuses', { ...counted, _id: 'last', members })
    await transaction.remove('censuses', 'running')
  })
  return { done: page.documents.length - failed, failed }
}

/** The tier a member has under this programme, written down where the card says another; null where nobody is there. */
async function rate(platform: Platform, program: ReadyProgram, memberId: string): Promise<string | null> {
  const known = await platform.store.get('members', memberId)
  if (!known || known.erasedAt !== undefined) return null
  const at = platform.now()
  const settled = settleCard(known, program, at)
  if (!isChanged(known, settled.member)) return known.tier
  const ended = await platform.store.transact(async (transaction) => {
    const member = await transaction.get('members', memberId)
    if (!member || member.erasedAt !== undefined) return null
    const card = settleCard(member, program, at)
    if (isChanged(member, card.member)) await storeCard(transaction, card, at)
    return card.member.tier
  })
  return ended.committed ? ended.value : null
}

const isChanged = (before: Member, after: Member): boolean =>
  before.tier !== after.tier ||
  before.earnedTier !== after.earnedTier ||
  before.termEndsAt !== after.termEndsAt ||
  before.tierDueAt !== after.tierDueAt
