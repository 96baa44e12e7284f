import { array, maxLength, number, object, picklist, pipe, regex, string } from 'valibot'
import { tierView } from '../member'
import { procedure } from '../procedure'
import { benefitView } from '../tiers'
import { tillBenefits } from '../words'

/** Twenty digits, their groups and whatever a scanner adds; anything longer is no member code. */
const typedLengthMax = 64

const { name, material } = tierView.entries

export const till = {
  /** Who stands at the till, from the code on their phone, which is used up by it. */
  resolveMemberCode: procedure({
    caller: ['admin', 'clerk'],
    effect: 'once',
    input: object({ code: pipe(string(), maxLength(typedLengthMax)) }),
    output: object({
      member: object({
        /** Masked, e.g. 林**. */
        nickname: string(),
        number: string(),
        tier: object({ name, material }),
        points: number(),
        joinedAt: number(),
        /** What can be used at the till, used up or not. */
        benefits: array(benefitView),
      }),
    }),
    refusals: ['memberCodeMistyped', 'memberCodeWrong', 'memberCodeExpired', 'memberCodeUsed', 'lockedOut'],
    secrets: ['code'],
  }),
  /** Uses a benefit, one at a time. */
  useBenefit: procedure({
    caller: ['admin', 'clerk'],
    effect: 'once',
    input: object({ number: pipe(string(), regex(/^\d{12}$/)), benefit: picklist(tillBenefits) }),
    output: object({ benefit: benefitView }),
    refusals: ['memberUnknown', 'benefitNotGiven', 'benefitExpired', 'benefitUsedUp'],
    secrets: ['number'],
  }),
}
