import { dayMs } from '../calendar'
import { no, yes, type Result } from '../result'

/** What stands above the feeds for longer is read by nobody any more. */
const shownMsMax = 366 * dayMs

export interface AnnouncementTimeRefused {
  code: 'announcementTimeRefused'
  fault: 'order' | 'over' | 'tooLong'
}

/** From when to when something is announced, as of now. */
export function readAnnouncementTime(
  { startsAt, endsAt }: { startsAt: number; endsAt: number },
  at: number,
): Result<null, AnnouncementTimeRefused> {
  if (endsAt <= startsAt) return no({ code: 'announcementTimeRefused', fault: 'order' })
  if (endsAt <= at) return no({ code: 'announcementTimeRefused', fault: 'over' })
  if (endsAt - startsAt > shownMsMax) return no({ code: 'announcementTimeRefused', fault: 'tooLong' })
  return yes(null)
}
