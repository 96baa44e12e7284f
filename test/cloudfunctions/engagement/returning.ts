import { dayAt, nextDayAt } from '../../../domain/calendar'
import { insist, type Brand } from '../../_support/brand'

/** A brand's members coming back day by day, its clock in the test's hand. */
export const returningTo = (brand: Brand) => ({
  today: () => dayAt(brand.cloud.clock.now()),
  /** Goes on to a moment of the brand's calendar that lies ahead, 2027-12-30 or 2027-12-30T23:59:00. */
  goTo(moment: string): void {
    const at = Date.parse(`${moment.length === 10 ? `${moment}T12:00:00` : moment}+08:00`)
    const ahead = at - brand.cloud.clock.now()
    if (ahead < 0) throw new Error(`${moment} is over`)
    brand.cloud.clock.advance(ahead)
  },
  tomorrow: () => brand.cloud.clock.advance(nextDayAt(brand.cloud.clock.now()) - brand.cloud.clock.now()),
  checkIn: async (visitorId: string) => insist(await brand.visit(visitorId, 'member', 'checkIn', {})),
  makeUp: (visitorId: string, day: string, requestId?: string) =>
    brand.visit(visitorId, 'member', 'makeUpDay', { day }, requestId ? { requestId } : {}),
  calendar: async (visitorId: string, month: string) =>
    insist(await brand.visit(visitorId, 'member', 'checkInCalendar', { month })),
  tasks: async (visitorId: string) => insist(await brand.visit(visitorId, 'member', 'tasks', {})).tasks,
  claim: (visitorId: string, taskId: string, periodId: string) =>
    brand.visit(visitorId, 'member', 'claimTask', { taskId, periodId }),
  returning: async (visitorId: string) => insist(await brand.visit(visitorId, 'member', 'home', {})).returning,
  entriesOf: (visitorId: string) => brand.all('entries').filter(({ memberId }) => memberId === visitorId),
  /** Puts make-up cards in a member's hand, as the mall does. */
  giveCards: (visitorId: string, makeUpCards: number) =>
    brand.cloud.platform.store.transact(async (transaction) => {
      const member = await transaction.get('members', visitorId)
      if (member) await transaction.put('members', { ...member, makeUpCards })
    }),
})
