import type { Fact } from '../../contract/events'
import type { TextEventKind } from '../../domain/community/figures'
import { streamOf, told } from '../kernel/events/stream'
import type { TextEvent } from './documents'

/** What happened to texts, in order. */
export const textEvents = streamOf('textEvents', {
  along: 'byTime',
  momentOf: ({ at }) => at,
  tells: ['textWritten', 'textCleared', 'textHeld', 'textRejected', 'textRemoved', 'textReported'],
  tell: (event) => {
    const subjectId = event._id.slice(0, -`:${event.kind}`.length)
    return [told(factOf(event, subjectId), subjectId, event.at)]
  },
})

const codes = {
  cleared: 'textCleared',
  held: 'textHeld',
  rejected: 'textRejected',
  removed: 'textRemoved',
  reported: 'textReported',
} as const satisfies Record<Exclude<TextEventKind, 'written'>, Fact['code']>

function factOf({ kind, written }: TextEvent, subjectId: string): Fact {
  if (kind !== 'written') return { code: codes[kind], subjectId }
  if (!written) throw new Error(`the writing of ${subjectId} was told without what was written`)
  const { as, boardId, topicId } = written
  return { code: 'textWritten', subjectId, as, boardId, topicId }
}
