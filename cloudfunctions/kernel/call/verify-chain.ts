import type { Seal } from '../ports/seal'
import { fingerprintsOf, firstSeal, hashesOf, nothingBefore } from './chain'
import type { AuditLine, AuditSeal, SealedLine } from './documents'

/** What is wrong with the trail, and where. */
export type TrailFault =
  | { kind: 'changed' | 'missing' | 'inserted' | 'emptied'; line: string; at: number }
  /** A seal that is not what it was, is not there, or does not follow the one before. */
  | { kind: 'sealChanged' | 'sealMissing' | 'sealUnlinked'; seal: number }
  /** What was seen outside as a head is in no seal: the end was cut off, or all of it made anew. */
  | { kind: 'headUnknown'; head: string }

export interface TrailVerdict {
  lines: number
  seals: number
  /** Lines of members who left: what was about them is gone, as it should be. */
  anonymous: number
  /** Lines behind the last seal, which nothing protects yet. */
  unsealed: number
  head: { number: number; hash: string; until: number } | null
  faults: TrailFault[]
}

interface Trail {
  seal: Seal
  /** In the order of their numbers. */
  seals: Iterable<AuditSeal>
  lineBy(id: string): AuditLine | undefined
  /** All of them, in any order. */
  lines: Iterable<AuditLine>
  /** Whether anybody ever left, so that a line may have been emptied by right. */
  somebodyLeft: boolean
  /** A head that was seen outside, where somebody kept one. */
  seenHead?: string | undefined
}

/**
 * Goes through seals and lines: whatever was changed, taken out, put in or moved is named. What is behind the last seal is
 * counted and not judged.
 */
export function verifyTrail({ seal, seals, lineBy, lines, somebodyLeft, seenHead }: Trail): TrailVerdict {
  const verdict: TrailVerdict = { lines: 0, seals: 0, anonymous: 0, unsealed: 0, head: null, faults: [] }
  const sealed = new Set<string>()
  let [expected, before] = [firstSeal, nothingBefore]
  let isSeen = seenHead === undefined
  for (const each of seals) {
    for (; expected < each.number; expected += 1) verdict.faults.push({ kind: 'sealMissing', seal: expected })
    if (!hashesOf(seal, each).includes(each.hash)) verdict.faults.push({ kind: 'sealChanged', seal: each.number })
    else if (each.previous !== before) verdict.faults.push({ kind: 'sealUnlinked', seal: each.number })
    for (const held of each.lines) {
      sealed.add(held.id)
      const judged = judge(seal, held, lineBy(held.id), somebodyLeft)
      if (judged === 'anonymous') verdict.anonymous += 1
      else if (judged) verdict.faults.push({ kind: judged, line: held.id, at: held.at })
    }
    verdict.seals += 1
    verdict.head = { number: each.number, hash: each.hash, until: each.lines.at(-1)?.at ?? 0 }
    isSeen ||= seenHead === each.hash
    ;[expected, before] = [each.number + 1, each.hash]
  }
  for (const line of lines) {
    verdict.lines += 1
    if (sealed.has(line._id)) continue
    if (verdict.head && line.at <= verdict.head.until)
      verdict.faults.push({ kind: 'inserted', line: line._id, at: line.at })
    else verdict.unsealed += 1
  }
  if (!isSeen && seenHead !== undefined) verdict.faults.push({ kind: 'headUnknown', head: seenHead })
  return verdict
}

function judge(seal: Seal, held: SealedLine, line: AuditLine | undefined, somebodyLeft: boolean) {
  if (!line) return 'missing'
  const { fixed, personal } = fingerprintsOf(seal, line)
  if (!fixed.includes(held.fixed) || line.at !== held.at) return 'changed'
  if (personal.includes(held.personal)) return undefined
  // Of whoever leaves no word stays: their lines have no input any more.
  if (line.input !== '') return 'changed'
  return somebodyLeft ? 'anonymous' : 'emptied'
}
