import { checkIn, makeUp, noCheckIns, type CheckIns } from '../../../domain/engagement/check-in'
import type { CheckInRule } from '../../../domain/engagement/check-in-rule'

export const on = (day: string, time = '12:00:00') => Date.parse(`${day}T${time}+08:00`)
export const joinedAt = on('2026-01-10')
export const rule: CheckInRule = {
  points: 2,
  streaks: [
    { days: 3, points: 10 },
    { days: 7, points: 30 },
  ],
  makeUpsPerMonth: 2,
  makeUpDays: 7,
}

export function checkedIn(checkIns: CheckIns, day: string, time?: string) {
  const done = checkIn(checkIns, rule, on(day, time))
  if (!done.ok) throw new Error(done.refusal.code)
  return done.value
}

export function madeUp(checkIns: CheckIns, day: string, today: string) {
  const done = makeUp(checkIns, rule, day, { joinedAt }, on(today))
  if (!done.ok) throw new Error(done.refusal.code)
  return done.value
}

export const days = (...all: string[]) => all.reduce((checkIns, day) => checkedIn(checkIns, day).checkIns, noCheckIns)
