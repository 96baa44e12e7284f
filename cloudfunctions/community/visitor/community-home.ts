import { contributionDayMax } from '../../../domain/community/contribution'
import { silenceEnd } from '../../../domain/community/sanctions'
import { dayAt } from '../../../domain/calendar'
import { strikesThatCount } from '../../../domain/community/trust'
import { tierOf } from '../../../domain/member/tier'
import { yes } from '../../../domain/result'
import type { Board } from '../documents'
import { newcomer, ranked } from '../participants'
import { announcementsNow, boardsOf, mayEnter, topicsOf } from '../places'
import { receptionOf } from '../receptions'
import { productOf } from '../../product/configuration'
import type { VisitorCall } from '../../kernel/ports/platform'
import type { Handler } from '../../kernel/call/serve'
import { latestScans } from '../attachments'
import { presentRanked } from '../present'
import { readerOf, type Reader } from '../reader'

/** Where one can go, what the brand announces, and how far the reader has come. */
export const communityHome: Handler<'community', 'communityHome'> = async (call) => {
  const [reader, boards, topics, announcements] = await Promise.all([
    readerOf(call),
    boardsOf(call),
    topicsOf(call),
    announcementsNow(call, call.at),
  ])
  return yes({
    boards: await Promise.all(boards.map((board) => presentBoard(call, board, reader))),
    topics: topics.map(({ _id, ...topic }) => ({ id: _id, ...topic })),
    announcements: announcements.map(({ _id, boardId = null, ...announcement }) => ({
      id: _id,
      boardId,
      ...announcement,
    })),
    me: await presentStanding(call, reader),
    now: call.at,
  })
}

async function presentBoard(call: VisitorCall, board: Board, { member, program: { tiers } }: Reader) {
  const product = board.productId ? await productOf(call, board.productId) : undefined
  return {
    id: board._id,
    name: board.name,
    about: board.about,
    tier: board.tier,
    tierName: board.tier === null ? null : tierOf(tiers, board.tier).name,
    isMine: mayEnter(board, member, tiers),
    product: product ? { id: product._id, name: product.name, picture: product.picture } : null,
    isOpen: board.isOpen,
  }
}

async function presentStanding(call: VisitorCall, { id, member }: Reader) {
  if (!member) return null
  const [known, scanned, reception] = await Promise.all([
    call.store.get('participants', id),
    scannedBy(call),
    receptionOf(call.store, id, call.at),
  ])
  const { participant, limits } = ranked(known ?? newcomer(member), reception, call.at)
  const isToday = (day: string) => day === dayAt(call.at)
  const { pace, earned } = participant
  const [posts, replies] = isToday(pace.day) ? [pace.posts, pace.replies] : [0, 0]
  const until = silenceEnd(participant)
  return {
    author: presentRanked(participant, reception, call),
    contribution: participant.contribution,
    earnedToday: isToday(earned.day) ? earned.points : 0,
    earnedMax: contributionDayMax,
    picturesMax: limits.picturesMax,
    linksMax: limits.linksMax,
    postsLeft: Math.max(0, limits.postsPerDay - posts),
    repliesLeft: Math.max(0, limits.repliesPerDay - replies),
    needsReview: limits.needsReview,
    strikes: strikesThatCount(participant.strikes, call.at),
    silencedUntil: until > call.at ? until : 0,
    followers: reception.followers,
    scanned,
  }
}

/** The products of the scans that a post may show off. */
async function scannedBy(call: VisitorCall) {
  const entries = await latestScans(call)
  const ids = [...new Set(entries.flatMap(({ scan }) => scan?.productId ?? []))]
  const products = await Promise.all(ids.map((id) => productOf(call, id)))
  return products.flatMap((product) =>
    product ? { id: product._id, name: product.name, picture: product.picture } : [],
  )
}
