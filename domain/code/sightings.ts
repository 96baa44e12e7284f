/**
 * Who has looked at an item: kept beside the booking of its first scan, no part of it. A person counts once for each visit,
 * however often they open its result meanwhile: reloading, joining and coming back from a chat are no scans.
 */
export interface Sightings {
  /** Visits of all people together, the first scan among them. */
  visits: number
  /** By a mark that only the cloud can make of a visitor and the item: nobody is to be found by it. */
  people: Record<string, PersonSeen>
  /** The mark of whoever was paid for the item after a first scan that did not pay; absent while nobody was. */
  paidTo?: string
  /** Where that is whoever scanned first: their name as a member, masked, and empty where they gave none. */
  paidFirst?: string
}

export interface PersonSeen {
  visits: number
  /** When the latest visit began. */
  at: number
  /** The request it began with: the same one again gets the same answer. */
  requestId: string
}

/** A look within six hours of the last one counted belongs to the same visit: an evening with a bottle is one. */
export const visitMs = 6 * 60 * 60 * 1000

/** A code seen by more people than this was copied; from then on only the sum is kept, and each look of others counts. */
const peopleMax = 40

/** What a first scan starts with: itself. */
export const firstSighting: Sightings = { visits: 1, people: {} }

/** How often an item was looked at, this look included, and how many of those visits are the visitor's own. */
export interface Looks {
  times: number
  yours: number
}

/** One look: what it comes to, and the person as they are to be kept; null where it belongs to a visit counted already. */
export interface Look extends Looks {
  counts: { person: PersonSeen | null; before: PersonSeen | undefined } | null
}

/** `firstAt` is given where the visitor is the one who scanned first. */
export function lookAt(
  sightings: Sightings,
  visitor: { mark: string; firstAt: number | undefined; requestId: string },
  at: number,
): Look {
  const before = sightings.people[visitor.mark]
  const visited = (visitor.firstAt === undefined ? 0 : 1) + (before?.visits ?? 0)
  const lastAt = before?.at ?? visitor.firstAt
  const sameVisit = lastAt !== undefined && Math.abs(at - lastAt) < visitMs
  if (sameVisit || before?.requestId === visitor.requestId)
    return { times: sightings.visits, yours: visited, counts: null }
  const isKept = before !== undefined || Object.keys(sightings.people).length < peopleMax
  const person = isKept ? { visits: (before?.visits ?? 0) + 1, at, requestId: visitor.requestId } : null
  return { times: sightings.visits + 1, yours: visited + 1, counts: { person, before } }
}

/** The sightings after a look. */
export function afterLook(sightings: Sightings, mark: string, { times, counts }: Look): Sightings {
  const people = counts?.person ? { ...sightings.people, [mark]: counts.person } : sightings.people
  return { ...sightings, visits: times, people }
}

/** The sightings once somebody was paid for the item; `firstName` is given where that is whoever scanned first. */
export const afterPayment = (sightings: Sightings, mark: string, firstName: string | undefined): Sightings => ({
  ...sightings,
  paidTo: mark,
  ...(firstName === undefined ? {} : { paidFirst: firstName }),
})
