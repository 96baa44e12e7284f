import { dayMs, nextDayAt } from '../../../domain/calendar'
import { addFigures, noFigures } from '../../../domain/campaign/figures'
import { yes } from '../../../domain/result'
import type { Handler } from '../../kernel/call/serve'
import { pageLimitMax } from '../../kernel/store/store'
import { figuresUpToNow, readHours } from '../../figure/figures'

/** What happened since the brand's midnight, whichever campaign paid for it and whatever became of that. */
export const figuresToday: Handler<'ops', 'figuresToday'> = async (call) => {
  const midnight = nextDayAt(call.at) - dayMs
  const query = { range: { from: midnight }, limit: pageLimitMax }
  const read = async () => ({
    hourly: await readHours((after) => call.store.page('brandHours', 'byHour', { ...query, ...after })),
    total: noFigures,
  })
  const { hourly, asOf } = await figuresUpToNow(call, read, () => true)
  const today = [...hourly].filter(([hour]) => hour >= midnight).map(([, figures]) => figures)
  return yes({ ...today.reduce(addFigures, noFigures), asOf })
}
