import { number, object, string } from 'valibot'
import { keys, procedure } from '../procedure'
import { shapedGroups } from '../text'

export const api = {
  /** What a member has, by the number on their card. */
  memberBalance: procedure({
    caller: keys('member.see'),
    effect: 'query',
    input: object({ number: shapedGroups(/^\d{12}$/) }),
    output: object({
      memberId: string(),
      number: string(),
      /** Masked, e.g. 林**. */
      nickname: string(),
      tierName: string(),
      points: number(),
    }),
    refusals: ['memberUnknown'],
    personal: ['memberId'],
    shows: 'members',
  }),
}
