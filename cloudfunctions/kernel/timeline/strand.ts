import type { TimelineLine } from '../../../contract/member/timeline'
import type { Permission } from '../../../contract/words/permissions'
import type { TimelineKind } from '../../../contract/words/timeline'
import type { OperatorCall } from '../ports/platform'
import type { CollectionName, DocumentOf, IndexName } from '../store/collections'
import type { Scalar } from '../store/store'

/** A place in the order of moments and ids, which is the same place along every strand. */
export interface Place {
  at: number
  id: string
}

/** What of a member's life is asked for: newest first, behind a place. */
export interface AskedOfStrand {
  kinds: ReadonlySet<TimelineKind>
  range?: { from?: number; to?: number }
  after?: string
  limit: number
}

/** Documents newest first, all that there are as far back as `end`; where that is absent, all that there are. */
export interface Stretch<Document> {
  documents: Document[]
  end?: Place
}

/** One collection's part of members' timelines. */
export interface Strand<Document extends { _id: string } = { _id: string }> {
  collection: CollectionName
  kinds: readonly TimelineKind[]
  /** What an operator has to be permitted besides seeing members; absent where that is enough. */
  needs?: Permission
  momentOf(document: Document): number
  /** The next documents of one member, one stretch for each walk: a bounded number of database calls. */
  read(call: OperatorCall, memberId: string, asked: AskedOfStrand): Promise<Stretch<Document>[]>
  /** The lines of documents, each at its document's place: calls by the kinds of things they name, not by how many. */
  tell(call: OperatorCall, documents: readonly Document[]): Promise<TimelineLine[]>
}

/** One way along an index whose last field is the moment. */
interface Walk<C extends CollectionName> {
  along: IndexName<C>
  equals: Record<string, Scalar>
  /** Which of the documents on it are asked for; absent where all are. */
  keeps?: (document: DocumentOf<C>) => boolean
}

/** Where only some documents on a walk are asked for, it is gone so far in one page of the timeline: 600 documents. */
const siftedPagesMax = 3
const siftedPage = 200

/** Declares a strand by the walks on which a member's documents are met. */
export const strandOf = <C extends CollectionName>(
  collection: C,
  declared: {
    kinds: readonly TimelineKind[]
    needs?: Permission
    walks: (memberId: string, kinds: ReadonlySet<TimelineKind>) => readonly Walk<C>[]
    momentOf: (document: DocumentOf<C>) => number
    tell: (call: OperatorCall, documents: readonly DocumentOf<C>[]) => Promise<TimelineLine[]>
  },
): Strand<DocumentOf<C>> => ({
  collection,
  kinds: declared.kinds,
  ...(declared.needs ? { needs: declared.needs } : {}),
  momentOf: declared.momentOf,
  read: (call, memberId, asked) =>
    Promise.all(
      declared.walks(memberId, asked.kinds).map((walk) => go(call, collection, declared.momentOf, walk, asked)),
    ),
  tell: declared.tell,
})

async function go<C extends CollectionName>(
  { store }: OperatorCall,
  collection: C,
  momentOf: (document: DocumentOf<C>) => number,
  { along, equals, keeps }: Walk<C>,
  { range, after, limit }: AskedOfStrand,
): Promise<Stretch<DocumentOf<C>>> {
  const documents: DocumentOf<C>[] = []
  let next = after
  for (let pages = 0; pages < (keeps ? siftedPagesMax : 1); pages += 1) {
    const page = await store.page(collection, along, {
      equals,
      order: 'descending',
      limit: keeps ? siftedPage : limit,
      ...(range ? { range } : {}),
      ...(next === undefined ? {} : { after: next }),
    })
    documents.push(...page.documents.filter((document) => keeps?.(document) ?? true))
    const last = page.documents.at(-1)
    if (page.next === undefined || last === undefined) return { documents }
    if (documents.length >= limit || pages === siftedPagesMax - 1 || !keeps)
      return { documents, end: { at: momentOf(last), id: last._id } }
    next = page.next
  }
  return { documents }
}
