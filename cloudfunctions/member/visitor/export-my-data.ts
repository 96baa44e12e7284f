import { no, yes } from '../../../domain/result'
import type { CollectionName } from '../../kernel/store/collections'
import { collectionNames, type PersonalData } from '../../kernel/store/personal'
import type { VisitorCall } from '../../kernel/ports/platform'
import type { Handler } from '../../kernel/call/serve'
import { ForeignCursor } from '../../kernel/store/store'

/** An answer to a mini-program ends at 1 MB; an entry is some 600 bytes. */
const recordsMax = 100

/**
 * One page of everything held about the member. It is put together on the member's own device: a file in the cloud with
 * all of it would be one more copy to guard, and to find again when they leave.
 */
export const exportMyData: Handler<'member', 'exportMyData'> = async (call, { after = '0' }) => {
  const [, place = '', cursor] = /^(\d{1,3})(?:\.(.+))?$/.exec(after) ?? []
  const sources = sourcesOf(call.declared.personal)
  const source = sources[Number(place)]
  if (place === '' || !source) throw new ForeignCursor()
  if (!(await call.store.get('members', call.visitorId))) return no({ code: 'notMember' })

  const { records, end } = await source(call, cursor)
  const following = Number(place) + 1
  const next = end === undefined ? sources[following] && String(following) : `${place}.${end}`
  return yes({ records, next: next ?? null })
}

/** One way to find some of what is held: a page of it, and where that page ended if more follow. */
type Source = (
  call: VisitorCall,
  after: string | undefined,
) => Promise<{ records: { collection: string; json: string }[]; end?: string }>

const sourcesOf = (personal: PersonalData): Source[] =>
  collectionNames(personal).flatMap((name) => sourcesIn(personal, name))

function sourcesIn<C extends CollectionName>(personalData: PersonalData, collection: C): Source[] {
  const personal = personalData[collection]
  if (personal === 'none' || !personal.exported) return []
  const { finders, exported } = personal
  return finders.map((find) => async (call, after) => {
    const page = await find(call.store, call.visitorId, { limit: recordsMax, ...(after ? { after } : {}) })
    const told = await Promise.all(page.documents.map((document) => exported(document, call)))
    const records = told.map((record) => ({ collection, json: JSON.stringify(record) }))
    return page.next === undefined ? { records } : { records, end: page.next }
  })
}
