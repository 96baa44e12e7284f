import { array, boolean, nullable, number, object, optional, string } from 'valibot'
import { cardView, entriesAsked, entryView, pendingView } from './visitor'
import { operators, procedure } from '../procedure'
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
  /** A member's entries as the member sees them, and which operator was behind each. */
  memberEntries: procedure({
    caller: operators('member.see'),
    effect: 'query',
    input: object({ memberId: id, ...entriesAsked }),
    output: object({
      entries: array(
        object({
          ...entryView.entries,
          operatorName: nullable(string()),
          /** Which item was scanned, paid or not; null where the entry is no scan. The code is in groups, as printed. */
          scan: nullable(
            object({
              code: string(),
              serial: number(),
              batchId: string(),
              batchNumber: number(),
              batchLabel: string(),
              paid: boolean(),
            }),
          ),
          /** The id of the entry that this one takes back. */
          reverses: nullable(string()),
        }),
      ),
      next: nullable(string()),
    }),
    refusals: [],
    personal: ['memberId'],
    shows: 'members',
    look: 'findMember',
  }),
}
