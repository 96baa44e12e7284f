import { array, boolean, nullable, number, object, optional, picklist, string } from 'valibot'
import { operators, procedure } from '../../procedure'
import { placeKinds } from '../../words/community'
import { after, id, instant, limit, version } from '../../fields'
import { typed } from '../../text'

const about = typed('placeAbout')

const boardFields = {
  name: typed('boardName'),
  about,
  /** The lowest tier whose members may read and write; null for everybody. */
  tier: nullable(id),
  productId: nullable(id),
  /** Whether a reviewer sees every text before others do. */
  isReviewed: boolean(),
  /** Whether members may write; what was written stays to be read. */
  isOpen: boolean(),
}

const topicFields = {
  name: typed('topicName'),
  about,
  /** The one board whose posts may join; null for all. */
  boardId: nullable(id),
  isOpen: boolean(),
}

const announcementFields = {
  title: typed('announcementTitle'),
  text: typed('announcementText'),
  /** The board it leads to; null where it leads nowhere. */
  boardId: optional(nullable(id), null),
  startsAt: instant,
  endsAt: instant,
}

export const boardRow = object({ id, ...boardFields, createdAt: number(), version })
export const topicRow = object({ id, ...topicFields, createdAt: number(), version })
export const announcementRow = object({ id, ...announcementFields, createdAt: number(), version })

/** Where members write, and what the brand says above it. Changes reach members within seconds. */
export const places = {
  /** Every board and topic in the order in which members see them, with what a board may be tied to. */
  listPlaces: procedure({
    caller: operators('community.see'),
    effect: 'query',
    input: object({}),
    output: object({
      boards: array(boardRow),
      topics: array(topicRow),
      tiers: array(object({ code: string(), name: string() })),
      /** The newest hundred. */
      products: array(object({ id, name: string() })),
    }),
    refusals: [],
  }),
  /** Opens a board where no id is given, else edits the one with that id and version. One that has posts keeps its tier. */
  saveBoard: procedure({
    caller: operators('community.arrange'),
    effect: 'once',
    input: object({ id: optional(id), version: optional(version), ...boardFields }),
    output: object({ board: boardRow }),
    refusals: ['boardUnknown', 'tierUnknown', 'productUnknown', 'boardTierFixed', 'tooManyPlaces', 'changedMeanwhile'],
  }),
  saveTopic: procedure({
    caller: operators('community.arrange'),
    effect: 'once',
    input: object({ id: optional(id), version: optional(version), ...topicFields }),
    output: object({ topic: topicRow }),
    refusals: ['topicUnknown', 'boardUnknown', 'tooManyPlaces', 'changedMeanwhile'],
  }),
  /** Puts a board or topic before another one, or at the end. */
  movePlace: procedure({
    caller: operators('community.arrange'),
    effect: 'once',
    input: object({ kind: picklist(placeKinds), placeId: id, beforeId: nullable(id) }),
    output: object({ order: array(id) }),
    refusals: ['boardUnknown', 'topicUnknown'],
  }),
  /** What is announced, was and will be; the last to end first. */
  listAnnouncements: procedure({
    caller: operators('community.see'),
    effect: 'query',
    input: object({ after, limit: limit(50) }),
    output: object({ announcements: array(announcementRow), next: nullable(string()) }),
    refusals: [],
  }),
  saveAnnouncement: procedure({
    caller: operators('announcement.publish'),
    effect: 'once',
    input: object({ id: optional(id), version: optional(version), ...announcementFields }),
    output: object({ announcement: announcementRow }),
    refusals: ['announcementUnknown', 'announcementTimeRefused', 'changedMeanwhile'],
  }),
  /** Ends an announcement now; one that has not begun is never shown. */
  withdrawAnnouncement: procedure({
    caller: operators('announcement.publish'),
    effect: 'once',
    input: object({ announcementId: id, version }),
    output: object({ announcement: announcementRow }),
    refusals: ['announcementUnknown', 'changedMeanwhile'],
  }),
}
