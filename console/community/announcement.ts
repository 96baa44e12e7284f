import type { Given } from '../cloud/call'

export type Announcement = Given<'listAnnouncements'>['announcements'][number]
