import type { Seal } from '../ports/seal'
import type { AuditLine, AuditSeal, SealedLine } from './documents'

/** No seal is before this one. */
export const firstSeal = 1
/** What the first seal follows. */
export const nothingBefore = ''

/** As many digits as keep the ids of a trillion seals in their order. */
const numberDigits = 12

export const sealIdOf = (number: number): string => String(number).padStart(numberDigits, '0')

/** What a line says of who did what: nobody may change it, whoever leaves. */
const fixedText = ({ _id, at, operatorId, operatorName, procedure, outcome, about }: AuditLine): string =>
  JSON.stringify([_id, at, operatorId, operatorName, procedure, outcome, about ?? null])

/** What a line says of somebody, which is taken out once they left. */
const personalText = ({ subject, input, names, changes }: AuditLine): string =>
  JSON.stringify([subject, input, names ?? null, changes ?? null])

/** Fingerprints of a line under each version of the keys, the newest first: whoever has the database alone makes none. */
export const fingerprintsOf = (seal: Seal, line: AuditLine) => ({
  fixed: seal.fingerprints('auditLine', fixedText(line)),
  personal: seal.fingerprints('auditLine', personalText(line)),
})

/** A line as a seal holds it. */
export function sealedLine(seal: Seal, line: AuditLine): SealedLine {
  const { fixed, personal } = fingerprintsOf(seal, line)
  return { id: line._id, at: line.at, fixed: fixed[0] ?? '', personal: personal[0] ?? '' }
}

/** Hashes of a seal under each version of the keys: over what it holds, and the hash of the one before. */
export const hashesOf = (
  seal: Seal,
  { number, previous, linesBefore, lines }: Omit<AuditSeal, '_id' | 'hash'>,
): string[] =>
  seal.fingerprints(
    'auditSeal',
    JSON.stringify([
      number,
      previous,
      linesBefore,
      lines.map(({ id, at, fixed, personal }) => [id, at, fixed, personal]),
    ]),
  )

/** The seal that follows another, over the lines behind it. */
export function sealAfter(
  seal: Seal,
  before: AuditSeal | undefined,
  lines: readonly AuditLine[],
  sealedAt: number,
): AuditSeal {
  const number = (before?.number ?? firstSeal - 1) + 1
  const content = {
    number,
    previous: before?.hash ?? nothingBefore,
    linesBefore: before ? before.linesBefore + before.lines.length : 0,
    lines: lines.map((line) => sealedLine(seal, line)),
    sealedAt,
  }
  return { _id: sealIdOf(number), ...content, hash: hashesOf(seal, content)[0] ?? '' }
}
