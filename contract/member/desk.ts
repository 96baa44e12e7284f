import { array, maxLength, nullable, number, object, optional, picklist, pipe, string } from 'valibot'
import { cardView, pendingView } from './visitor'
import { operators, procedure } from '../procedure'
import { timelineKinds } from '../words/timeline'
import { timelineLine } from './timeline'
import { after, id, instant, limit, listTotal } from '../fields'
import { typed } from '../text'
import { seesPersonal } from '../words/permissions'

export const desk = {
  /** Members, the latest to join first: all of them, or who joined in a span of time. */
  listMembers: procedure({
    caller: operators('member.see'),
    effect: 'query',
    input: object({
      after,
      limit: limit(20),
      from: optional(instant),
      /** Exclusive. */
      to: optional(instant),
    }),
    output: object({
      ...listTotal.entries,
      members: array(object({ memberId: string(), card: cardView })),
      next: nullable(string()),
    }),
    refusals: [],
    personal: ['memberId', 'nickname'],
    shows: 'members',
  }),
  /** A member by the number on the card, by openid or by public id: the card, its lots, and what is pending. */
  findMember: procedure({
    caller: operators('member.see'),
    effect: 'query',
    input: object({ numberOrId: typed('memberQuery') }),
    output: object({
      memberId: string(),
      card: cardView,
      /** Points that can be used, by their last day, soonest first; the first few. */
      lots: array(object({ expiresOn: string(), points: number() })),
      /** What the member owes after reversals below zero: 0 or less. */
      owedPoints: number(),
      /** The latest of them, newest first. */
      pending: array(pendingView),
    }),
    refusals: ['memberUnknown'],
    personal: ['memberId', 'nickname'],
    shows: 'members',
  }),
  /** Who a member is, for a reason that stays in the trail: what every other answer masks. */
  showMember: procedure({
    caller: operators(seesPersonal),
    effect: 'query',
    input: object({ memberId: id, reason: typed('reason') }),
    output: object({
      /** The openid. */
      memberId: string(),
      nickname: string(),
      /** In full, as it is dialled; null where none is bound. */
      phone: nullable(string()),
      /** Null where the member gave none. */
      birthday: nullable(object({ month: number(), day: number() })),
    }),
    refusals: ['memberUnknown'],
    reveals: true,
    shows: 'members',
  }),
  /**
   * All that happened to a member and that they did, newest first: of some kinds and of a time where asked. Of kinds that an
   * operator may not see there are no lines. A page looks back a bounded way, so it may hold few lines and still go on.
   */
  memberTimeline: procedure({
    caller: operators('member.see'),
    effect: 'query',
    input: object({
      memberId: id,
      /** All of them where none is named. */
      kinds: optional(pipe(array(picklist(timelineKinds)), maxLength(timelineKinds.length)), []),
      from: optional(instant),
      /** Exclusive. */
      to: optional(instant),
      after,
      limit: limit(30),
    }),
    output: object({
      lines: array(timelineLine),
      next: nullable(string()),
      /** Down to when this page has looked, where it goes on; null where it is the last. */
      lookedBackTo: nullable(number()),
    }),
    refusals: [],
    personal: ['memberId'],
    shows: 'members',
    look: 'findMember',
  }),
}
