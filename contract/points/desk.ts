import {
  array,
  boolean,
  integer,
  maxValue,
  minValue,
  notValue,
  nullable,
  number,
  object,
  optional,
  picklist,
  pipe,
  string,
} from 'valibot'
import { reversalPolicies } from '../../domain/points/policies'
import { cardView, entryView } from '../member/visitor'
import { operators, procedure } from '../procedure'
import { approvalRefusals } from '../words/approval'
import { pointsByHandMax } from '../words/points'
import { ruleUse } from '../rule/use'
import { after, id, limit, why } from '../fields'

export const desk = {
  /** Gives or takes points by hand; the member reads the reason. */
  adjustPoints: procedure({
    caller: operators('member.adjust'),
    effect: 'once',
    input: object({
      memberId: id,
      points: pipe(number(), integer(), minValue(-pointsByHandMax), maxValue(pointsByHandMax), notValue(0)),
      reason: why,
      /** How long given points can be used; null where the programme's rule applies. */
      expiry: optional(nullable(ruleUse), null),
    }),
    output: object({ entry: entryView, card: cardView }),
    refusals: ['memberUnknown', 'pointsShort', 'ruleUnknown', 'ruleArgumentRefused', ...approvalRefusals],
    personal: ['memberId', 'nickname'],
    shows: 'members',
  }),
  /** What taking an entry back would come to now, by each policy. */
  estimateReversal: procedure({
    caller: operators('member.see'),
    effect: 'query',
    input: object({ entryId: id }),
    output: object({
      /** Points that are still pending are revoked whole, whatever the policy. */
      pending: boolean(),
      /** What the entry gave. */
      points: number(),
      growth: number(),
      outcomes: array(
        object({
          policy: picklist(reversalPolicies),
          /** False where the policy refuses, because points are spent. */
          possible: boolean(),
          taken: number(),
          /** What can no longer be had and is given up. */
          writtenOff: number(),
          pointsAfter: number(),
        }),
      ),
    }),
    refusals: ['entryUnknown', 'memberUnknown', 'notReversible', 'alreadyReversed'],
  }),
  /** Takes an earning back, or points that are pending; the policy says what happens where they are spent. */
  reverseEntry: procedure({
    caller: operators('member.adjust'),
    effect: 'once',
    input: object({ entryId: id, policy: picklist(reversalPolicies), reason: why }),
    output: object({ entry: entryView, card: cardView }),
    refusals: ['entryUnknown', 'memberUnknown', 'notReversible', 'alreadyReversed', 'pointsSpent'],
    personal: ['memberId', 'nickname'],
    shows: 'members',
  }),
  /** Points outstanding by month of expiry, exact up to this moment. */
  liability: procedure({
    caller: operators('points.see'),
    effect: 'query',
    input: object({}),
    output: object({
      /** Soonest first. A month that is over holds what the expiry job has not reached yet. */
      months: array(
        object({
          month: string(),
          points: number(),
          /** Of them, what operators gave by hand, less what they took: at most so many are left. */
          byHand: number(),
        }),
      ),
      pendingPoints: number(),
      /** What members owe after reversals below zero: 0 or less. */
      owedPoints: number(),
      asOf: number(),
    }),
    refusals: [],
  }),
  /** What the timer's runs did, newest first. */
  listJobReports: procedure({
    caller: operators('job.see'),
    effect: 'query',
    input: object({ after, limit: limit(20) }),
    output: object({
      reports: array(
        object({
          id,
          at: number(),
          durationMs: number(),
          jobs: array(
            object({
              job: string(),
              done: number(),
              failed: number(),
              more: boolean(),
              durationMs: number(),
              /** How far what it makes lies behind what has happened; null where it makes nothing of that. */
              behindMs: nullable(number()),
            }),
          ),
          /** How many jobs there were to do. */
          inAll: number(),
          /** The job it is at, or was at when the function was stopped. */
          running: nullable(string()),
        }),
      ),
      next: nullable(string()),
    }),
    refusals: [],
  }),
}
