import { yes } from '../../../domain/result'
import type { Handler } from '../../kernel/call/serve'

/** The stores that somebody can walk into. */
export const stores: Handler<'member', 'stores'> = async (call, { after, limit }) => {
  const page = await call.store.page('organisations', 'byKind', {
    equals: { kind: 'store' },
    limit,
    ...(after ? { after } : {}),
  })
  return yes({
    stores: page.documents
      .filter(({ state }) => state === 'open')
      .map(({ _id: id, name, province = '', city = '', place, coordinates = null, openingHours, phone }) => ({
        id,
        name,
        province,
        city,
        place,
        coordinates,
        openingHours,
        phone,
      })),
    next: page.next ?? null,
  })
}
