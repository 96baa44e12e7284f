import { no, yes } from '../../../domain/result'
import { once } from '../../kernel/call/once'
import type { Handler } from '../../kernel/call/serve'
import { presentAnnouncement } from './view'

/** Ends an announcement now; one that is over already stays as it was. */
export const withdrawAnnouncement: Handler<'ops', 'withdrawAnnouncement'> = (call, { announcementId, version }) =>
  once(call, async (transaction) => {
    const before = await transaction.get('announcements', announcementId)
    if (!before) return no({ code: 'announcementUnknown' })
    if (before.version !== version) return no({ code: 'changedMeanwhile', version: before.version })
    const announcement = { ...before, endsAt: Math.min(before.endsAt, call.at), version: before.version + 1 }
    await transaction.put('announcements', announcement)
    return yes({ value: { announcement: presentAnnouncement(announcement) }, subject: announcementId })
  })
