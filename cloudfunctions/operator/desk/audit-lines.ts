import type { Sent } from '../../../contract'
import { foldCase } from '../../../domain/text/fold'
import { rangeOf } from '../../kernel/store/list-total'
import type { OperatorCall } from '../../kernel/ports/platform'
import { pageLimitMax, type Page } from '../../kernel/store/store'
import type { AuditLine } from '../../kernel/call/documents'
import { meantBy, type Meant } from './audit-subjects'

export type AuditFilter = Omit<Sent<'ops', 'listAudit'>, 'after' | 'limit'>

export type PageAfter = (part: { after?: string; limit: number }) => Promise<Page<AuditLine>>

/** How lines are walked that a filter may keep: along an index, and by what only the lines themselves tell. */
export interface AuditWalk {
  pageOf: PageAfter
  /** Undefined where the index keeps all of what it has. */
  keeps: Meant | undefined
}

/** The walk for a filter; undefined where it names a member or an order that there is not. */
export async function walkFor(call: OperatorCall, filter: AuditFilter): Promise<AuditWalk | undefined> {
  const { operatorId, command, memberOrOrder, subject, word, ...span } = filter
  const meant = memberOrOrder === undefined ? undefined : await meantBy(call, memberOrOrder)
  if (memberOrOrder !== undefined && !meant) return undefined
  const needle = word === undefined ? undefined : foldCase(word)
  const tests: Meant[] = [
    ...(meant ? [meant] : []),
    ...(needle === undefined ? [] : [(line: AuditLine) => foldCase(textOf(line)).includes(needle)]),
    // Along the subjects nothing else is in order but time.
    ...(subject !== undefined && operatorId !== undefined ? [(line: AuditLine) => line.operatorId === operatorId] : []),
    ...(subject !== undefined && command !== undefined ? [(line: AuditLine) => line.procedure === command] : []),
  ]
  const keeps = tests.length === 0 ? undefined : (line: AuditLine) => tests.every((test) => test(line))
  return { pageOf: along(call, { operatorId, command, subject }, span), keeps }
}

const textOf = ({ operatorName, subject, input, outcome, changes = [] }: AuditLine): string =>
  [operatorName, subject, input, outcome, ...changes.flatMap(({ from, to }) => [from, to])].join('\n')

function along(
  { store }: OperatorCall,
  { operatorId, command, subject }: Pick<AuditFilter, 'operatorId' | 'command' | 'subject'>,
  span: Pick<AuditFilter, 'from' | 'to'>,
): PageAfter {
  const query = { ...rangeOf(span), order: 'descending' } as const
  if (subject !== undefined)
    return (part) => store.page('audit', 'bySubject', { equals: { subject }, ...query, ...part })
  const equals = {
    ...(operatorId === undefined ? {} : { operatorId }),
    ...(command === undefined ? {} : { procedure: command }),
  }
  return (part) => store.page('audit', indexFor(operatorId, command), { equals, ...query, ...part })
}

function indexFor(operatorId: string | undefined, command: string | undefined) {
  if (operatorId === undefined) return command === undefined ? 'byTime' : 'byCommand'
  return command === undefined ? 'byOperator' : 'byOperatorCommand'
}

/** Pages of one call while it looks for some lines among many: 2,000 lines, some days of a busy desk. */
const siftedPagesMax = 10

/** Lines that are meant, page by page, until there are enough or enough was read. */
export async function sifted(
  { pageOf, keeps = () => true }: AuditWalk,
  { after, limit }: { after?: string | undefined; limit: number },
): Promise<Page<AuditLine>> {
  const documents: AuditLine[] = []
  let next = after
  for (let pages = 0; pages < siftedPagesMax && documents.length < limit; pages += 1) {
    const page = await pageOf({ limit: pageLimitMax, ...(next === undefined ? {} : { after: next }) })
    documents.push(...page.documents.filter(keeps))
    next = page.next
    if (next === undefined) return { documents }
  }
  return { documents, ...(next === undefined ? {} : { next }) }
}
