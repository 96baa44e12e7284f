import { dayAt } from '../../../domain/calendar'
import { noProgress, periodEndsAt, periodOf, taskStates } from '../../../domain/engagement/tasks'
import { usablePoints } from '../../../domain/points/lots'
import { lastDayFor } from '../../../domain/points/policies'
import { no, yes } from '../../../domain/result'
import { programOf } from '../../brand/configuration'
import type { Handler } from '../../kernel/call/serve'

/** Every task with how far the member is in its current period. */
export const tasks: Handler<'member', 'tasks'> = async (call) => {
  const [program, member] = await Promise.all([programOf(call), call.store.get('members', call.visitorId)])
  if (!member) return no({ code: 'notMember' })
  const states = taskStates(member.taskProgress ?? noProgress, program.tasks, call.at)
  return yes({
    points: usablePoints(member.lots, dayAt(call.at)),
    tasks: states.map(({ task, times, state }) => ({
      id: task.id,
      event: task.event,
      period: task.period,
      periodId: periodOf(task, call.at),
      endsAt: periodEndsAt(task, call.at),
      times,
      needed: task.times,
      points: task.points,
      expiresOn: task.expiry ? lastDayFor(task.expiry, call.at) : null,
      state,
    })),
  })
}
