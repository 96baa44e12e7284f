import { array, nullable, number, object, optional, picklist, string } from 'valibot'
import { after, id, instant, limit, listTotal } from '../fields'
import { operators, procedure } from '../procedure'
import { shaped, typed } from '../text'
import { locales } from '../words/call'

/** Of one operator, of one kind, about one thing, with a word in it, in a span of time; all at once where asked. */
const filter = {
  operatorId: optional(id),
  /** The procedure's name. */
  command: optional(shaped(/^[a-zA-Z]{1,40}$/)),
  /** A member's number or id, or an order's number. */
  memberOrOrder: optional(typed('auditQuery')),
  /** The id of what it was done to: a batch, a campaign, a reward, an account. */
  subject: optional(id),
  /** Anywhere in what was sent or changed, or in who did it; its case and width do not matter. */
  word: optional(typed('auditQuery')),
  from: optional(instant),
  /** Exclusive. */
  to: optional(instant),
}

/** The last link of the trail's chain; null before the first. */
const head = nullable(
  object({
    number: number(),
    hash: string(),
    /** How many lines are sealed. */
    lines: number(),
    /** The moment of the last of them. */
    until: number(),
  }),
)

export const audit = {
  /**
   * Every operator command and every look, newest first. What is about a member includes their orders. Where lines are sifted,
   * as much is read at a time as one call may, so that a page may be short, or empty, and still have a `next`.
   */
  listAudit: procedure({
    caller: operators('audit.see'),
    effect: 'query',
    input: object({ after, limit: limit(50), ...filter }),
    output: object({
      ...listTotal.entries,
      lines: array(
        object({
          id: string(),
          at: number(),
          operatorName: string(),
          procedure: string(),
          subject: string(),
          /** The member whose the subject is, or who wrote it; null where it is nobody's, or they are gone. */
          member: nullable(object({ memberId: string(), nickname: string(), number: string() })),
          input: string(),
          outcome: string(),
          /** What `names` are; null where the line is about neither. */
          about: nullable(picklist(['members', 'orders'])),
          /** Everybody or everything it showed or touched, where that is more than the subject. */
          names: array(string()),
          /** What it changed of something that there was before, each value as JSON, its beginning where it is long. */
          changes: array(object({ field: string(), from: string(), to: string() })),
        }),
      ),
      next: nullable(string()),
    }),
    refusals: [],
    personal: ['memberId', 'nickname'],
  }),
  /** What is written down outside, so that nobody makes the whole trail anew unseen. */
  auditHead: procedure({
    caller: operators('audit.see'),
    effect: 'query',
    input: object({}),
    output: object({ head }),
    refusals: [],
  }),
  /**
   * Lines as a CSV, newest first, who exported them when and the chain's head above them; a line of the trail tells of each.
   * At most `exportedLinesMax` at a time; `next` goes on.
   */
  exportAudit: procedure({
    caller: operators('audit.see'),
    effect: 'query',
    input: object({ ...filter, after, locale: optional(picklist(locales), 'zh-CN') }),
    output: object({ csv: string(), count: number(), next: nullable(string()) }),
    refusals: [],
  }),
}
