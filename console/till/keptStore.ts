import { held, useHeld } from '../cloud/held'
import { useDesk } from '../ui/operator'

const storeKey = 'mashang.desk.store'

const keptStore = held(localStorage.getItem(storeKey) ?? '')

export function standIn(storeId: string): void {
  localStorage.setItem(storeKey, storeId)
  keptStore.set(storeId)
}

/** Where this till stands. */
export interface TillPlace {
  /** The stores to choose from; a till that is for the whole brand may stand in none of them. */
  stores: readonly { id: string; name: string }[]
  isAnywhere: boolean
  /** Null where it stands in none, or nobody has said. */
  store: { id: string; name: string } | null
}

/** The store that was chosen in this browser, or the only one where the operator may use a till. */
export function useTillPlace(): TillPlace {
  const { till } = useDesk()
  const kept = useHeld(keptStore)
  const { stores = [], isAnywhere = false } = till ?? {}
  const only = !isAnywhere && stores.length === 1 ? stores[0] : undefined
  return { stores, isAnywhere, store: only ?? stores.find(({ id }) => id === kept) ?? null }
}

/** What a till's commands say of its place. */
export function useStoreHere(): { storeId?: string } {
  const { store } = useTillPlace()
  return store === null ? {} : { storeId: store.id }
}
