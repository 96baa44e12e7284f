import { instanceState, type Platform } from '../ports/platform'
import type { CollectionName, DocumentOf } from './collections'
import { pageLimitMax } from './store'

/** Ids that are being collected, and what reading them will answer, in their order. */
interface Gathering {
  ids: string[]
  found: Promise<readonly unknown[]>
}

const gatherings = instanceState(() => new Map<CollectionName, Gathering>())

/**
 * One document by its id, read in one call with all others of its collection that are asked for in the same turn: whoever
 * shows a list asks for each and waits for all, and pays for one call.
 */
export async function gathered<C extends CollectionName>(
  platform: Platform,
  collection: C,
  id: string,
): Promise<DocumentOf<C> | undefined> {
  const open = gatherings(platform)
  const known = open.get(collection)
  const gathering = known && known.ids.length < pageLimitMax ? known : begun(platform, collection)
  const place = gathering.ids.push(id) - 1
  const found = await gathering.found
  // What is read of a collection is that collection's documents.
  return found[place] as DocumentOf<C> | undefined
}

function begun(platform: Platform, collection: CollectionName): Gathering {
  const open = gatherings(platform)
  const ids: string[] = []
  const read = async (): Promise<readonly unknown[]> => {
    if (open.get(collection) === gathering) open.delete(collection)
    const [only = ''] = ids
    return ids.length > 1 ? platform.store.getMany(collection, ids) : [await platform.store.get(collection, only)]
  }
  // Runs once the turn that asks is over.
  const gathering: Gathering = { ids, found: Promise.resolve().then(read) }
  open.set(collection, gathering)
  return gathering
}
