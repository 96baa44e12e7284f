import {
  array,
  boolean,
  integer,
  maxLength,
  maxValue,
  minValue,
  nullable,
  number,
  object,
  optional,
  picklist,
  pipe,
  string,
} from 'valibot'
import { after, id, limit, version, why } from '../fields'
import { operators, procedure } from '../procedure'
import { approvalKindNames, approvalRefusals, approvalStates } from '../words/approval'
import { pointsMax } from '../words/points'
import { approvalRow, approvalView } from './views'

/** Null where such commands never wait. */
const threshold = nullable(pipe(number(), integer(), minValue(0), maxValue(pointsMax)))

const rulesView = object({
  rules: array(
    object({
      kind: picklist(approvalKindNames),
      threshold: nullable(number()),
      /** How many operators could say yes to such a command; with fewer than two nothing of it waits. */
      deciders: number(),
    }),
  ),
  version: number(),
})

export const desk = {
  /** What waits and what was decided, newest first; of one state where that is asked. */
  listApprovals: procedure({
    caller: operators('approval.see'),
    effect: 'query',
    input: object({ state: optional(picklist(approvalStates)), after, limit: limit(50) }),
    output: object({ approvals: array(approvalRow), next: nullable(string()) }),
    refusals: [],
  }),
  /** How many the operator may say yes or no to now, counted up to a page. */
  countApprovals: procedure({
    caller: operators('approval.see'),
    effect: 'query',
    input: object({}),
    output: object({ waiting: number(), isMore: boolean() }),
    refusals: [],
  }),
  /** Whoever asked sees their own; all others need to be permitted to see what waits. */
  getApproval: procedure({
    caller: 'colleague',
    effect: 'query',
    input: object({ approvalId: id }),
    output: object({ approval: approvalView }),
    refusals: ['approvalUnknown'],
    personal: ['memberId', 'nickname'],
    shows: 'members',
  }),
  /**
   * Says yes or no to what a colleague asked for, who needs the permission of the command as well. With a yes it is carried out
   * at once, in the name of whoever asked; what only they are told they fetch themselves.
   */
  decideApproval: procedure({
    caller: operators('approval.decide'),
    effect: 'once',
    input: object({ approvalId: id, isApproved: boolean(), word: why }),
    output: object({ approval: approvalView }),
    refusals: ['approvalUnknown', 'approvalOver', 'ownApproval', 'sameHand', 'permissionsNotHeld'],
    personal: ['memberId', 'nickname'],
    shows: 'members',
  }),
  /** Takes back what one asked for oneself, as long as it waits. */
  withdrawApproval: procedure({
    caller: 'colleague',
    effect: 'once',
    input: object({ approvalId: id }),
    output: object({ approval: approvalView }),
    refusals: ['approvalUnknown', 'approvalOver'],
    personal: ['memberId', 'nickname'],
    shows: 'members',
  }),
  getApprovalRules: procedure({
    caller: operators('approval.see'),
    effect: 'query',
    input: object({}),
    output: rulesView,
    refusals: [],
  }),
  /** Sets from how much on commands wait. Whatever would wait less often than before waits for a colleague itself. */
  saveApprovalRules: procedure({
    caller: operators('approval.arrange'),
    effect: 'once',
    input: object({
      version,
      rules: pipe(array(object({ kind: picklist(approvalKindNames), threshold })), maxLength(approvalKindNames.length)),
    }),
    output: rulesView,
    refusals: ['changedMeanwhile', ...approvalRefusals],
  }),
}
