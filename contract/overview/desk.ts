import { array, object } from 'valibot'
import { alertView } from '../alert/views'
import { operators, procedure } from '../procedure'

/** What the desk's first page asks. */
export const desk = {
  /** What the operator's roles are told of, as the figures are now, the worst first. */
  needsAttention: procedure({
    caller: operators('overview.see'),
    effect: 'query',
    input: object({}),
    output: object({ alerts: array(alertView) }),
    refusals: [],
  }),
}
