import { useCallback, useRef, useState } from 'react'
import { keep, kept } from '../../cloud/storage'
import { visitor } from '../../cloud/visitor'
import type { TailState } from '../../ui/Tail'
import type { Unread } from '../../words/problem'

export interface Page<Item> {
  items: Item[]
  next: string | null
}

/** One page of a list from a place on, or from its start. */
export type FetchPage<Item> = (after?: string) => Promise<{ kind: 'done'; value: Page<Item> } | Unread>

export type Listed<Item> =
  | { kind: 'asking' }
  | Unread
  | (Page<Item> & {
      kind: 'listed'
      tail: TailState
      /** Known from an earlier look; the cloud could not be asked this time. */
      isOld: boolean
    })

/** The cloud leaves out what the reader may not or does not want to see: a thin page is followed by the next, so often. */
const pagesAtOnce = 4
/** Fewer do not fill a screen, and what does not fill it can't be scrolled to its end. */
const itemsAtLeast = 6

/**
 * A list that comes page by page. What is shown stays while it is asked for again and when that fails; with a `memory` its
 * first page is still there the next time the app is opened.
 */
export function usePages<Item extends { id: string }>(fetch: FetchPage<Item>, memory?: string) {
  const name = memory && `${memory}.${visitor()}`
  const [list, setList] = useState<Listed<Item>>(() => remembered(name))
  const turn = useRef(0)
  const shownFor = useRef<FetchPage<Item>>()

  const ask = useCallback(
    async (after?: string) => {
      turn.current += 1
      const mine = turn.current
      const outcome = await fetchSome(fetch, after)
      return mine === turn.current ? outcome : undefined
    },
    [fetch],
  )

  const refresh = useCallback(async () => {
    // What another list showed is no stand-in for this one.
    const isOther = shownFor.current !== undefined && shownFor.current !== fetch
    shownFor.current = fetch
    setList((shown) => (shown.kind === 'listed' && !isOther ? shown : { kind: 'asking' }))
    const outcome = await ask()
    if (outcome?.kind === 'done' && name) keep(name, outcome.value.items)
    if (outcome)
      setList((shown) => {
        if (outcome.kind === 'done') return listed(outcome.value)
        return outcome.kind === 'offline' && shown.kind === 'listed' ? { ...shown, isOld: true } : outcome
      })
  }, [ask, fetch, name])

  /** Asks the first time; whoever comes back finds the list where they left it. */
  const open = useCallback(() => {
    if (shownFor.current !== fetch) void refresh()
  }, [fetch, refresh])

  const fetchMore = useCallback(async () => {
    if (list.kind !== 'listed' || list.next === null || list.tail === 'asking') return
    setList({ ...list, tail: 'asking' })
    const outcome = await ask(list.next)
    if (!outcome) return
    setList(
      outcome.kind === 'done'
        ? listed({ items: joined(list.items, outcome.value.items), next: outcome.value.next })
        : { ...list, tail: 'failed' },
    )
  }, [ask, list])

  /** Changes an item where it stands; `null` takes it out. */
  const change = useCallback((id: string, to: Partial<Item> | null) => {
    setList((shown) => {
      if (shown.kind !== 'listed') return shown
      const items = to
        ? shown.items.map((item) => (item.id === id ? { ...item, ...to } : item))
        : shown.items.filter((item) => item.id !== id)
      return { ...shown, items }
    })
  }, [])

  /** Takes out what is not wanted any more. */
  const leaveOut = useCallback((unwanted: (item: Item) => boolean) => {
    setList((shown) =>
      shown.kind === 'listed' ? { ...shown, items: shown.items.filter((item) => !unwanted(item)) } : shown,
    )
  }, [])

  return { list, open, refresh, fetchMore, change, leaveOut }
}

function remembered<Item>(name: string | undefined): Listed<Item> {
  const items = name ? kept<Item[]>(name) : undefined
  return items ? { ...listed({ items, next: null }) } : { kind: 'asking' }
}

const listed = <Item>(page: Page<Item>): Listed<Item> => ({ ...page, kind: 'listed', tail: 'idle', isOld: false })

async function fetchSome<Item>(fetch: FetchPage<Item>, after?: string): ReturnType<FetchPage<Item>> {
  const items: Item[] = []
  let next = after
  for (let pages = 0; pages < pagesAtOnce; pages += 1) {
    const outcome = await fetch(next)
    if (outcome.kind !== 'done') return outcome
    items.push(...outcome.value.items)
    if (outcome.value.next === null || items.length >= itemsAtLeast)
      return { kind: 'done', value: { items, next: outcome.value.next } }
    next = outcome.value.next
  }
  return { kind: 'done', value: { items, next: next ?? null } }
}

/** A list that changed between two pages may bring an item twice. */
const joined = <Item extends { id: string }>(before: readonly Item[], more: readonly Item[]) => {
  const known = new Set(before.map(({ id }) => id))
  return [...before, ...more.filter(({ id }) => !known.has(id))]
}
