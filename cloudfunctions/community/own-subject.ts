import type { RefusalOf } from '../../contract/refusals'
import { no, yes, type Result } from '../../domain/result'
import { subjectOf, type Subject } from './subjects'
import type { VisitorCall } from '../kernel/ports/platform'
import { maySee, type Reader } from './reader'

type Unknown = RefusalOf<'subjectUnknown'>

/** A text of the caller's own; anybody else's reads as if there were none. */
export async function ownSubject(
  { store, visitorId }: VisitorCall,
  subjectId: string,
): Promise<Result<Subject, Unknown>> {
  const subject = await subjectOf(store, subjectId)
  return subject?.authorId === visitorId ? yes(subject) : no({ code: 'subjectUnknown' })
}

/** A text that was looked for, where it is public and the reader may see it. */
export async function publicSubject(
  call: VisitorCall,
  reader: Reader,
  subject: Subject | undefined,
): Promise<Result<Subject, Unknown>> {
  if (subject?.state !== 'public' || !(await maySee(call, reader, subject.boardId)))
    return no({ code: 'subjectUnknown' })
  return yes(subject)
}
