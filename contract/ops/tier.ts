import { boolean, check, maxLength, minLength, object, pipe, string, trim } from 'valibot'
import { isCalendarDay } from '../../domain/months'
import { cardView } from '../member'
import { procedure } from '../procedure'
import { standingView } from '../tiers'
import { after, id, limit } from './text'

/** Long enough to say something, short enough to read on a phone: members see it. */
const why = pipe(string(), trim(), minLength(2), maxLength(100))

/** YYYY-MM-DD */
const day = pipe(string(), maxLength(10), check(isCalendarDay, '要是日期，比如 2027-12-31'))

export const tier = {
  /** A member's tier as the member sees it: forecast, benefits, and the history page by page. */
  memberStanding: procedure({
    caller: ['admin'],
    effect: 'query',
    input: object({ memberId: id, after, limit: limit(10) }),
    output: standingView,
    refusals: ['memberUnknown'],
    shows: 'members',
  }),
  /** Gives a tier by hand up to and including a day, in place of any given before; the member reads the reason. */
  grantTier: procedure({
    caller: ['admin'],
    effect: 'once',
    input: object({ memberId: id, tier: id, lastDay: day, reason: why }),
    /** Whether the member's tier is another one now: growth may have given as much already. */
    output: object({ card: cardView, moved: boolean() }),
    refusals: ['memberUnknown', 'tierUnknown', 'grantReasonMissing', 'grantEndRefused'],
  }),
  /** Ends a tier given by hand before its time; the reason stays in the audit trail. */
  endTierGrant: procedure({
    caller: ['admin'],
    effect: 'once',
    input: object({ memberId: id, reason: why }),
    output: object({ card: cardView, moved: boolean() }),
    refusals: ['memberUnknown', 'grantMissing'],
  }),
}
