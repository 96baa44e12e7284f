import { dayMs, hourMs } from '../../domain/calendar'

/** From here on the machine's clock stands still, and only a test moves time: what is counted in seconds stays exact. */
export function stopTime(): void {
  jest.spyOn(Date, 'now').mockReturnValue(Date.now())
}

/** How long it is until ten in the morning in China: whatever the hour, tests that count by the day have most of one. */
export const untilTenMs = (now: number): number => (10 * hourMs - ((now + 8 * hourMs) % dayMs) + dayMs) % dayMs
