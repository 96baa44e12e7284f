import { useCallback, useSyncExternalStore } from 'react'
import { keep, kept } from '../../cloud/storage'
import { visitor } from '../../cloud/visitor'
import type { TabName } from '../../tabs'
import { useMember, type Home } from './MemberProvider'

type News = NonNullable<Home['news']>

/** What may hold something unseen, each with the page that shows it. */
export const newsKinds = ['notices', 'orders', 'coupons', 'points'] as const
export type NewsKind = (typeof newsKinds)[number]

/** What is new of each kind, as one value that changes with it; empty where nothing is. */
const signs: Record<NewsKind, (news: News) => string> = {
  notices: ({ noticeAt }) => (noticeAt > 0 ? String(noticeAt) : ''),
  orders: ({ orderAt }) => (orderAt > 0 ? String(orderAt) : ''),
  coupons: ({ couponEndsAt }) => (couponEndsAt > 0 ? String(couponEndsAt) : ''),
  points: ({ pointsEndOn }) => pointsEndOn,
}

type Seen = Partial<Record<NewsKind, string>>

/** What this phone has shown its owner; another phone of theirs tells it once more. */
const memory = () => `seen.${visitor()}`
const listeners = new Set<() => void>()
let seen: Seen | undefined

const seenNow = (): Seen => (seen ??= kept<Seen>(memory()) ?? {})

const watch = (listener: () => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** What has not been seen, and how to say that it has been now. */
export function useNews() {
  const { home } = useMember()
  const known = useSyncExternalStore(watch, seenNow)
  const news = home?.news
  const isNew = (kind: NewsKind): boolean => {
    const sign = news ? signs[kind](news) : ''
    return sign !== '' && sign !== known[kind]
  }
  const see = useCallback(
    (kind: NewsKind): void => {
      const sign = news ? signs[kind](news) : ''
      if (sign === '' || sign === seenNow()[kind]) return
      seen = { ...seenNow(), [kind]: sign }
      keep(memory(), seen)
      listeners.forEach((listener) => listener())
    },
    [news],
  )
  const tabs: TabName[] = [
    ...(isNew('notices') ? (['community'] as const) : []),
    ...(isNew('orders') || isNew('coupons') || isNew('points') ? (['me'] as const) : []),
  ]
  return { isNew, see, tabs }
}
