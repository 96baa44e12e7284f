import type { Name } from '../cloud/call'
import { pages } from '../pages'
import { tasks } from '../../contract/words/permissions'
import type { DeskPage, Place } from '../ui/deskPage'
import { hrefOf, type Address } from '../ui/route'

/** A page that stands in the rail. */
export interface RailPlace extends Place {
  path: string
  href: Address
  needs: Name
}

const hrefTo = (path: string): Address => hrefOf(`/${path.slice(1)}`)

const places: readonly RailPlace[] = pages.flatMap(({ path, needs, place }) =>
  place ? [{ ...place, path, needs, href: hrefTo(path) }] : [],
)

/** The places that an operator may go to, by task, in the rail's order. */
export const groupsFor = (mayAsk: (procedure: Name) => boolean) =>
  tasks
    .map((task) => ({ task, places: places.filter((place) => place.task === task && mayAsk(place.needs)) }))
    .filter((group) => group.places.length > 0)

export const placesFor = (mayAsk: (procedure: Name) => boolean): RailPlace[] =>
  groupsFor(mayAsk).flatMap((group) => group.places)

/** The place in the rail that a page is or, being of one thing, belongs to. */
export const placeOf = ({ path }: DeskPage): RailPlace | undefined =>
  places.find((place) => place.path === path) ?? places.find((place) => path.startsWith(`${place.path}/`))

/** Where the n key leads from a place. */
export const newAt = ({ path }: RailPlace): Address => hrefTo(`${path}/new`)
