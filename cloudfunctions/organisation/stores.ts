import type { Permission } from '../../contract/words/permissions'
import type { Scope } from '../../domain/operator/abilities'
import { no, yes } from '../../domain/result'
import type { OperatorCall, Platform } from '../kernel/ports/platform'
import { cached } from '../kernel/store/cache'
import type { Organisation } from './documents'

const organisationOf = (platform: Platform, id: string): Promise<Organisation | undefined> =>
  cached(platform, `organisation:${id}`, () => platform.store.get('organisations', id))

/** Whether there is what a scope is for. */
export const isKnownScope = async (platform: Platform, scope: Scope): Promise<boolean> =>
  scope.kind === 'brand' || (await platform.store.get('organisations', scope.id))?.kind === scope.kind

/**
 * The store that a call is about, of those where the operator has a permission: the one it names, or the only one there is;
 * null where it names none and the permission is for the whole brand.
 */
export async function storeFor(call: OperatorCall, permission: Permission, named: string | undefined) {
  const scopes = call.operator.may.get(permission) ?? []
  const isAnywhere = scopes.some(({ kind }) => kind === 'brand')
  if (named === undefined && isAnywhere) return yes(null)
  const id = named ?? onlyStoreIn(scopes)
  if (id === undefined) return no({ code: 'storeMissing' })
  const store = await organisationOf(call, id)
  if (store?.kind !== 'store') return no({ code: 'storeUnknown' })
  if (!isAnywhere && !scopes.some((scope) => holdsStore(scope, store))) return no({ code: 'storeNotYours' })
  return store.state === 'open' ? yes(store) : no({ code: 'storeClosed', name: store.name })
}

const onlyStoreIn = ([first, ...others]: readonly Scope[]): string | undefined =>
  first?.kind === 'store' && others.length === 0 ? first.id : undefined

const holdsStore = (scope: Scope, store: Organisation): boolean =>
  (scope.kind === 'store' && scope.id === store._id) || (scope.kind === 'dealer' && scope.id === store.dealerId)

/** Enough to choose from; whoever works at one store has that one. */
const storesMax = 100

/** The open stores within some scopes, by name. */
export async function storesIn({ store }: Platform, scopes: readonly Scope[]): Promise<Organisation[]> {
  const found = await Promise.all(
    scopes.slice(0, storesMax).map(async (scope) => {
      if (scope.kind === 'store') return [await store.get('organisations', scope.id)]
      const page =
        scope.kind === 'dealer'
          ? await store.page('organisations', 'byDealer', { equals: { dealerId: scope.id }, limit: storesMax })
          : await store.page('organisations', 'byKind', { equals: { kind: 'store' }, limit: storesMax })
      return page.documents
    }),
  )
  const open = found.flat().flatMap((each) => (each?.kind === 'store' && each.state === 'open' ? [each] : []))
  return [...new Map(open.map((each) => [each._id, each])).values()].slice(0, storesMax)
}

/** Stores by their ids with their names, in the order given; those that are gone are left out. */
export async function storesNamed(platform: Platform, ids: readonly string[]): Promise<{ id: string; name: string }[]> {
  const stores = await Promise.all(ids.map((id) => organisationOf(platform, id)))
  return stores.flatMap((store) => (store?.kind === 'store' ? [{ id: store._id, name: store.name }] : []))
}
