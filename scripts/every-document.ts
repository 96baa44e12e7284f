import type { CollectionName } from '../cloudfunctions/kernel/store/collections'
import type { Engine } from '../local/engine/engine'

/** Documents in memory at a time: some megabytes, however large the ledger. */
const pageLength = 500

/** Every document of a collection, or of one member in it, read in pages. */
export function* everyDocument<Document extends { _id: string }>(
  engine: Engine,
  collection: CollectionName,
  memberId?: string,
): Generator<Document> {
  const walk = memberId === undefined ? { fields: [] } : { fields: ['memberId', 'at'], equals: [memberId] }
  let after: { key: string | number; id: string } | undefined
  // Bounded by the collection: every page starts behind the one before, and nobody else has the file open.
  for (;;) {
    const texts = engine.texts(collection, { ...walk, limit: pageLength, ...(after ? { after } : {}) })
    const page = texts.map((text) => JSON.parse(text) as Document & { at?: number })
    yield* page
    const last = page.at(-1)
    if (!last || page.length < pageLength) return
    after = { key: memberId === undefined ? '' : (last.at ?? 0), id: last._id }
  }
}
