import { timelineKinds } from '../../../contract/words/timeline'
import { yes } from '../../../domain/result'
import type { Handler } from '../../kernel/call/serve'
import { rangeOf } from '../../kernel/store/list-total'
import { cursorOf, weave } from '../../kernel/timeline/weave'

/** What happened to a member, from all words that keep any of it. */
export const memberTimeline: Handler<'ops', 'memberTimeline'> = async (
  call,
  { memberId, kinds, after, limit, ...span },
) => {
  const { lines, next } = await weave(call, memberId, {
    kinds: new Set(kinds.length > 0 ? kinds : timelineKinds),
    limit,
    ...rangeOf(span),
    ...(after === undefined ? {} : { after }),
  })
  return yes({ lines, next: next ? cursorOf(next) : null, lookedBackTo: next?.at ?? null })
}
