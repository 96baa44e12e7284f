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
  /** Visits that nobody has been told of yet, by what names each at this item; absent where there are none. */
  untold?: Record<string, Visit>
}

/** One visit after the first scan, until it is told of. */
export interface Visit {
  at: number
  /** Roughly where, as in the entry of a scan. */
  where: string
  /** Whose card it was; null for somebody without one, of whom nothing more is kept. */
  memberId: string | null
  /** Visits of all people, this one included. */
  times: number
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

/**
 * A code that a crowd looks at has no more visits to tell of than this at once; the next that is told says how many there
 * were in all.
 */
const untoldMax = 40

/** What names a visit at its item, where it is to be told of; null where as many as can be kept wait already. */
export function untoldKey({ untold = {} }: Sightings, mark: string, { counts }: Look, at: number): string | null {
  if (!counts || Object.keys(untold).length >= untoldMax) return null
  return `${mark}-${counts.person?.visits ?? at}`
}

/** The sightings with one visit more to tell of. */
export const withUntold = (sightings: Sightings, key: string, visit: Visit): Sightings => ({
  ...sightings,
  untold: { ...sightings.untold, [key]: visit },
})

/** The oldest visits that wait to be told of, and the sightings without them. */
export function tellUntold(
  { untold = {}, ...sightings }: Sightings,
  visitsMax: number,
): { visits: [key: string, visit: Visit][]; told: Sightings } {
  const waiting = Object.entries(untold).sort(([, left], [, right]) => left.at - right.at || left.times - right.times)
  const left = waiting.slice(visitsMax)
  const stillUntold = left.length === 0 ? {} : { untold: Object.fromEntries(left) }
  return { visits: waiting.slice(0, visitsMax), told: { ...sightings, ...stillUntold } }
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
