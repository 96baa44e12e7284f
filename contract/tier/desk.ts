import { boolean, check, object, pipe } from 'valibot'
import { isCalendarDay } from '../../domain/months'
import { cardView } from '../member/visitor'
import { operators, procedure } from '../procedure'
import { standingView } from './visitor'
import { after, id, limit, why } from '../fields'
import { shaped } from '../text'

/** YYYY-MM-DD */
const day = pipe(shaped(/^\d{4}-\d\d-\d\d$/), check(isCalendarDay))

export const desk = {
  /** A member's tier as the member sees it: forecast, benefits, and the history page by page. */
  memberStanding: procedure({
    caller: operators('member.see'),
    effect: 'query',
    input: object({ memberId: id, after, limit: limit(10) }),
    output: standingView,
    refusals: ['memberUnknown'],
    personal: ['memberId', 'nickname'],
    shows: 'members',
    look: 'findMember',
  }),
  /** Gives a tier by hand up to and including a day, in place of any given before; the member reads the reason. */
  grantTier: procedure({
    caller: operators('member.grantTier'),
    effect: 'once',
    input: object({ memberId: id, tier: id, lastDay: day, reason: why }),
    /** Whether the member's tier is another one now: growth may have given as much already. */
    output: object({ card: cardView, moved: boolean() }),
    refusals: ['memberUnknown', 'tierUnknown', 'grantReasonMissing', 'grantEndRefused'],
    personal: ['memberId', 'nickname'],
    shows: 'members',
  }),
  /** Ends a tier given by hand before its time; the reason stays in the audit trail. */
  endTierGrant: procedure({
    caller: operators('member.grantTier'),
    effect: 'once',
    input: object({ memberId: id, reason: why }),
    output: object({ card: cardView, moved: boolean() }),
    refusals: ['memberUnknown', 'grantMissing'],
    personal: ['memberId', 'nickname'],
    shows: 'members',
  }),
}
