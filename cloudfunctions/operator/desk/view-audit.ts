import type { Output } from '../../../contract'
import { subjectsOf, isTextId } from '../../community/subjects'
import type { OperatorCall } from '../../kernel/ports/platform'
import type { AuditLine } from '../../kernel/call/documents'

type Line = Output<'ops', 'listAudit'>['lines'][number]

/** As many documents as one call reads; what goes beyond is shown without whose it is. */
const namedMax = 100

/** Lines with whom they are about by name: the member who is the subject, or who wrote it or owns it. */
export async function presentLines(call: OperatorCall, lines: readonly AuditLine[]): Promise<Line[]> {
  const subjects = [...new Set(lines.map(({ subject }) => subject).filter((subject) => subject !== ''))]
  const textIds = subjects.filter(isTextId).slice(0, namedMax)
  const texts = await subjectsOf(call.store, textIds)
  const ownerOf = new Map(texts.flatMap((text, index) => (text ? [[textIds[index] ?? '', text.authorId]] : [])))
  const memberIdOf = (subject: string) => ownerOf.get(subject) ?? subject.split(':')[0] ?? subject
  const memberIds = [...new Set(subjects.map(memberIdOf))]
  const members = await call.store.getMany('members', memberIds.slice(0, namedMax))
  const known = new Map(members.flatMap((member) => (member && member.number !== '' ? [[member._id, member]] : [])))
  return lines.map(({ _id, about, names, changes, ...line }) => {
    const member = known.get(memberIdOf(line.subject))
    return {
      ...line,
      id: _id,
      member: member ? { memberId: member._id, nickname: member.nickname, number: member.number } : null,
      about: about ?? null,
      names: [...(names ?? [])],
      changes: [...(changes ?? [])],
    }
  })
}
