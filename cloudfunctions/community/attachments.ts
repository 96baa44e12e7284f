import type { RefusalOf } from '../../contract/refusals'
import type { Post, PostPicture } from '../../domain/community/post'
import type { Entry } from '../../domain/points/ledger'
import { no, yes, type Result } from '../../domain/result'
import type { VisitorCall } from '../kernel/ports/platform'
import { gathered } from '../kernel/store/gathered'
import { pageLimitMax } from '../kernel/store/store'

/** Drawn pictures have no pixels of their own; screens show them square. */
const drawnSize = { width: 1, height: 1 }

type Refused = RefusalOf<'pictureUnknown' | 'productNotScanned'>

/** The pictures and the product of a post: each has to be the author's to show. */
export async function attachments(
  call: VisitorCall,
  drawn: readonly string[],
  { pictures, productId }: { pictures: readonly string[]; productId?: string | undefined },
): Promise<Result<Pick<Post, 'pictures' | 'product'>, Refused>> {
  const [found, product] = await Promise.all([
    Promise.all(pictures.map((id) => pictureOf(call, drawn, id))),
    productId === undefined ? null : scanOf(call, productId),
  ])
  const shown = found.flatMap((picture) => picture ?? [])
  if (shown.length < pictures.length) return no({ code: 'pictureUnknown' })
  return product === undefined ? no({ code: 'productNotScanned' }) : yes({ pictures: shown, product })
}

async function pictureOf(call: VisitorCall, drawn: readonly string[], id: string): Promise<PostPicture | undefined> {
  if (drawn.includes(id)) return { id, fileId: null, ...drawnSize }
  const picture = await gathered(call, 'pictures', id)
  if (picture?.memberId !== call.visitorId) return undefined
  const { fileId, width, height } = picture
  return fileId === null ? undefined : { id, fileId, width, height }
}

/** The member's latest genuine scan of a product. */
async function scanOf(call: VisitorCall, productId: string): Promise<Post['product'] | undefined> {
  const entry = (await latestScans(call)).find(({ scan }) => scan?.productId === productId)
  return entry && { productId, entryId: entry._id }
}

/** The scans that a post may show off: the member's latest page of what they earned, newest first. */
export async function latestScans({ store, visitorId }: VisitorCall): Promise<Entry[]> {
  const page = await store.page('entries', 'byMemberKind', {
    equals: { memberId: visitorId, kind: 'earn' },
    order: 'descending',
    limit: pageLimitMax,
  })
  return page.documents.filter(({ scan }) => scan !== undefined)
}
