import { contract } from '../../contract'
import type { Procedure } from '../../contract/procedure'
import type { AuditLine } from '../kernel/call/documents'
import { strandOf, type Strand } from '../kernel/timeline/strand'

const asked: Readonly<Partial<Record<string, Procedure>>> = contract.ops

/** Whoever looked at a member did nothing to them. */
const isCommand = ({ procedure }: AuditLine): boolean => asked[procedure]?.effect !== 'query'

/** What operators did to a member, and tried to. */
const commands = strandOf('audit', {
  kinds: ['action'],
  walks: (subject) => [{ along: 'bySubject', equals: { subject }, keeps: isCommand }],
  momentOf: ({ at }) => at,
  tell: async (_call, documents) =>
    documents.map(({ _id, at, procedure, operatorName, outcome, input }) => ({
      what: 'command',
      kind: 'action',
      id: _id,
      at,
      procedure,
      operatorName,
      outcome,
      reason: reasonIn(input),
    })),
})

/** What the operator wrote; an input that was cut is no JSON any more, and one of somebody who left is empty. */
function reasonIn(input: string): string {
  try {
    const { reason }: { reason?: unknown } = Object(JSON.parse(input))
    return typeof reason === 'string' ? reason : ''
  } catch {
    return ''
  }
}

export const strands: readonly Strand[] = [commands]
