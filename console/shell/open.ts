import type { ReactNode } from 'react'
import { useRouter, type Parser } from 'wouter'
import { pages, sections } from '../pages'
import type { Name } from '../cloud/call'
import { useMay } from '../ui/operator'
import type { DeskPage } from '../ui/deskPage'
import { useAddress } from '../ui/route'
import { placeOf, placesFor, type RailPlace } from './places'

/** Where the desk is: a page, the place in the rail it belongs to, and what stands there for this operator. */
export interface OpenPage {
  page: DeskPage
  place: RailPlace | undefined
  isAllowed: boolean
  shown: ReactNode
}

const [overview] = pages

/** The page that an address belongs to. */
const pageAt = (address: string, parser: Parser): DeskPage | undefined =>
  pages.find(({ patterns }) => patterns.includes(address)) ?? pages.find((page) => page.needsAt(address, parser))

/** The procedure that whoever goes to an address must be able to ask. */
export const needsAtAddress = (address: string, parser: Parser): Name | undefined =>
  pageAt(address, parser)?.needsAt(address, parser)

/**
 * The page that the address leads to. An address nobody knows leads to the overview, and the overview stands for the desk's
 * first page, which not every role may see.
 */
export function useOpenPage(): OpenPage | undefined {
  const { parser } = useRouter()
  const mayAsk = useMay()
  const address = useAddress()
  const known = pageAt(address, parser)
  const first = placesFor(mayAsk)[0]
  const page = known === undefined || known === overview ? pages.find(({ path }) => path === first?.path) : known
  if (page === undefined) return undefined
  const about = sections
    .filter(({ on, needs }) => on === page.path && mayAsk(needs))
    .map((section) => section.at(address, parser))
  return {
    page,
    place: placeOf(page),
    isAllowed: mayAsk((page === known ? page.needsAt(address, parser) : undefined) ?? page.needs),
    shown: page.at(page === known ? address : page.path, parser, about),
  }
}
