import { no, yes } from '../../../domain/result'
import type { Handler } from '../../kernel/call/serve'
import { editionId } from '../editions'
import { presentContent, presentEdition } from './view'

/** What was published, newest first. */
export const listBrandEditions: Handler<'ops', 'listBrandEditions'> = async (call, { after, limit }) => {
  const page = await call.store.page('brandEditions', 'byNumber', {
    order: 'descending',
    limit,
    ...(after ? { after } : {}),
  })
  return yes({ editions: page.documents.map(presentEdition), next: page.next ?? null })
}

/** One edition whole. */
export const getBrandEdition: Handler<'ops', 'getBrandEdition'> = async (call, { number }) => {
  const edition = await call.store.get('brandEditions', editionId(number))
  if (!edition) return no({ code: 'editionUnknown' })
  return yes({ edition: presentEdition(edition), brand: presentContent(call, edition.content) })
}
