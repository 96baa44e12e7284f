import { createElement, lazy, type ComponentType, type ReactElement, type ReactNode } from 'react'
import { matchRoute, type Parser } from 'wouter'
import type { Task } from '../../contract/words/permissions'
import type { Name } from '../cloud/call'
import type { Words } from '../words'
import type { Said } from './language'
import type { ParamsOf } from './route'

/** How a page stands in the rail, among the shortcuts and in the search for places. */
export interface Place {
  task: Task
  title: Said
  icon: ComponentType
  /** Pressed after g. There are no more letters than the places one goes to many times a day; the others are searched. */
  key?: string
  /** What the n key makes, at the page's address with /new behind it. */
  makes?: Name
  /** A number behind the title: what waits there. */
  badge?: ComponentType
  /** Keys of the page's own. */
  keys?: readonly { keys: string[]; says: (words: Words) => string }[]
}

/** A page as the shell draws it. */
export interface DeskPage {
  path: string
  /** Every form that its address takes. */
  patterns: readonly string[]
  /** The procedure it rests on: whoever may not ask for this may not see the page. */
  needs: Name
  /** What the address asks, where it is one of this page's: more than the page does, where something opens above it. */
  needsAt: (address: string, parser: Parser) => Name | undefined
  /** Absent for a page of one thing, which belongs to the place whose path its own begins with. */
  place?: Place
  /** What stands at an address, where it is one of this page's. */
  at: (address: string, parser: Parser, sections: ReactNode) => ReactElement | undefined
}

type Params = Readonly<Record<string, string>>

/** What any page may be given beside what its path names. */
interface Given {
  /** What the address opens above the page: `new`, or the id of one of its things. */
  open: string | undefined
  /** What other words have to say on this page. */
  sections: ReactNode
}

interface Declared<Path extends string> {
  path: Path
  needs: Name
  load: () => Promise<ComponentType<ParamsOf<Path> & Given>>
  place?: Place
  /** Whether an address opens only something new above the page, or any of its things as well. */
  opens?: 'new' | 'any'
  /** What is asked by one of its things that opens above it; making a new one, where this is absent. */
  asksAbove?: Name
}

/** Declares a page of the desk. Rail, addresses, shortcuts, searches, titles and the tests' walks follow from it. */
export function page<const Path extends `/${string}`>({
  path,
  needs,
  load,
  place,
  opens,
  asksAbove,
}: Declared<Path>): DeskPage {
  const Shown = shownLater(load)
  const above = opens && `${path}/${opens === 'new' ? 'new' : ':open'}`
  return {
    path,
    patterns: above === undefined ? [path] : [path, above],
    needs,
    ...(place && { place }),
    needsAt: (address, parser) => {
      const open = above && openAt(address, above, parser)
      if (open !== undefined) return (open === 'new' ? undefined : asksAbove) ?? place?.makes ?? needs
      return paramsAt(address, path, parser) && needs
    },
    at: (address, parser, sections) => {
      const open = above && openAt(address, above, parser)
      const params = open === undefined ? paramsAt(address, path, parser) : paramsAt(path, path, parser)
      // Another thing's page is another page; a list stays as it is under what opens above it.
      return params && createElement(Shown, { key: keyOf(path, address), params: { ...params, open, sections } })
    },
  }
}

/** Part of a word's that stands on the page of another. */
export interface Section {
  /** The other page's path. */
  on: string
  needs: Name
  at: (address: string, parser: Parser) => ReactElement | undefined
}

export function section<const Path extends `/${string}`>({
  on,
  needs,
  load,
}: {
  on: Path
  needs: Name
  load: () => Promise<ComponentType<ParamsOf<Path>>>
}): Section {
  const Shown = shownLater(load)
  return {
    on,
    needs,
    at: (address, parser) => {
      const params = paramsAt(address, on, parser)
      return params && createElement(Shown, { key: address, params })
    },
  }
}

/** Fetched when it is first shown. */
const shownLater = <Props extends object>(load: () => Promise<ComponentType<Props>>) =>
  lazy(async () => {
    const Shown = await load()
    return { default: ({ params }: { params: Props }) => createElement(Shown, params) }
  })

const keyOf = (path: string, address: string) => (path.includes(':') ? address : path)

function openAt(address: string, pattern: string, parser: Parser): string | undefined {
  const [fits, params] = matchRoute<Params>(parser, pattern, address)
  return fits ? (params.open ?? 'new') : undefined
}

function paramsAt<Path extends string>(address: string, path: Path, parser: Parser): ParamsOf<Path> | undefined {
  const [fits, params] = matchRoute<Params>(parser, path, address)
  return fits && fills(path, params) ? params : undefined
}

const fills = <Path extends string>(path: Path, params: unknown): params is ParamsOf<Path> =>
  typeof params === 'object' &&
  params !== null &&
  [...path.matchAll(/:(\w+)/g)].every(([, name = '']) => name in params)
