import { number, object, picklist, string } from 'valibot'
import { tierMoveCauses } from '../words/tier'

export const tierEvents = {
  tierMoved: object({
    memberId: string(),
    from: string(),
    to: string(),
    cause: picklist(tierMoveCauses),
    /** When it fell due, which may be some time before it is told. */
    movedAt: number(),
  }),
}
