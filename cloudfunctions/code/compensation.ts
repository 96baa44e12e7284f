import type { OperatorCall } from '../kernel/ports/platform'
import { dayAt } from '../../domain/calendar'
import { usualCompensation } from '../../domain/points/compensation'
import { programOf } from '../brand/configuration'
import type { Item } from './item'

/** The id of what makes an item good: it exists once, so a second one meets the first. */
export const compensationIdOf = ({ identity }: Pick<Item, 'identity'>): string => `compensate-${identity}`

/** What one operator gives on one day is counted under this. */
export const compensationDayId = (operatorId: string, day: string): string => `${operatorId}:${day}`

/** What whoever asks may still give for a code today; null where it is not theirs to give. */
export async function compensationLeft(call: OperatorCall) {
  if (!call.operator.may.has('member.compensate')) return null
  const [{ compensation = usualCompensation }, day] = await Promise.all([
    programOf(call),
    call.store.get('compensationDays', compensationDayId(call.operator.id, dayAt(call.at))),
  ])
  const { pointsPerCase, pointsPerDay } = compensation
  return { pointsPerCase, pointsLeftToday: Math.max(0, pointsPerDay - (day?.points ?? 0)) }
}
