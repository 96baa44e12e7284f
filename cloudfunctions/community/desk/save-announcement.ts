import { readAnnouncementTime } from '../../../domain/community/announcement'
import { no, yes } from '../../../domain/result'
import type { Announcement } from '../documents'
import { once } from '../../kernel/call/once'
import type { Handler } from '../../kernel/call/serve'
import { presentAnnouncement } from './view'

/** Announces something for a time, or changes the announcement with the given id and version. */
export const saveAnnouncement: Handler<'ops', 'saveAnnouncement'> = (call, { id, version, ...fields }) =>
  once(call, async (transaction) => {
    const before = id ? await transaction.get('announcements', id) : undefined
    if (id && !before) return no({ code: 'announcementUnknown' })
    if (before && before.version !== version) return no({ code: 'changedMeanwhile', version: before.version })
    const time = readAnnouncementTime(fields, call.at)
    if (!time.ok) return time
    const announcement: Announcement = {
      ...fields,
      _id: before?._id ?? `n-${call.requestId}`,
      createdAt: before?.createdAt ?? call.at,
      version: (before?.version ?? 0) + 1,
    }
    await (before ? transaction.put('announcements', announcement) : transaction.create('announcements', announcement))
    return yes({ value: { announcement: presentAnnouncement(announcement) }, subject: announcement._id })
  })
