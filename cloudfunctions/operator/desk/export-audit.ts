import { auditSheetHeadings, sayExported } from '../../../contract/sentences/audit-sheet'
import { writeSheet } from '../../../contract/sheet/write'
import { exportedLinesMax } from '../../../contract/words/operator'
import { yes } from '../../../domain/result'
import { lineOfItsOwn } from '../../kernel/call/audit'
import { publicIdOf } from '../../kernel/call/public-id'
import type { Handler } from '../../kernel/call/serve'
import { withPublicIds } from '../../kernel/call/showing'
import { headOf } from '../audit-head'
import { sifted, walkFor } from './audit-lines'
import { presentLines } from './view-audit'

/** As many lines as one reading of their members takes. */
const presentedTogether = 100

/** The trail as a sheet, under who took it out of the house and when; its own line is written before it is given. */
export const exportAudit: Handler<'ops', 'exportAudit'> = async (call, { after, locale, ...filter }) => {
  const [walk, head] = await Promise.all([walkFor(call, filter), headOf(call)])
  const found = walk ? await sifted(walk, { after, limit: exportedLinesMax }) : { documents: [] }
  const rows: string[][] = []
  for (let from = 0; from < found.documents.length; from += presentedTogether) {
    const lines = await presentLines(call, found.documents.slice(from, from + presentedTogether))
    const members = lines.flatMap(({ member }) =>
      member ? [[member.memberId, publicIdOf(member.memberId)] as const] : [],
    )
    const masked = (text: string) => withPublicIds(text, new Map(members))
    rows.push(
      ...lines.map(({ at, operatorName, procedure, subject, input, outcome, names, changes }) => [
        new Date(at).toISOString(),
        operatorName,
        procedure,
        masked(subject),
        masked(input),
        outcome,
        names.join(' '),
        changes.map(({ field, from: before, to }) => `${field}: ${before} → ${to}`).join('; '),
      ]),
    )
  }
  await call.store.create('audit', lineOfItsOwn(call, '', 'done'))
  return yes({
    csv: writeSheet([
      [
        sayExported(
          locale,
          call.operator.name,
          new Date(call.at).toISOString(),
          head ? `${head.number} ${head.hash}` : '—',
        ),
      ],
      auditSheetHeadings[locale],
      ...rows,
    ]),
    count: rows.length,
    next: found.next ?? null,
  })
}
