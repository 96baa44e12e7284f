import type { TimelineLine } from '../../../contract/member/timeline'
import type { OperatorCall } from '../ports/platform'
import { cursorAt } from '../store/page'
import type { AskedOfStrand, Place, Strand } from './strand'

/** A document of a strand, at its place. */
interface Bead extends Place {
  strand: Strand
  document: { _id: string }
}

/** Some of a timeline, newest first; `next` is the place that it goes on behind. */
interface Woven {
  lines: TimelineLine[]
  next: Place | undefined
}

/**
 * A page of a member's timeline: the strands that hold what is asked for, merged by moment and id. Where a strand goes on
 * behind what was read of it, nothing of the others is told from further back than that, so that one place stands for all
 * of them and no line is left out or told twice. The database calls are as many as the strands' walks, and a few for what
 * the lines name, however much a member did.
 */
export async function weave(call: OperatorCall, memberId: string, asked: AskedOfStrand): Promise<Woven> {
  const { kinds } = asked
  const strands = call.declared.strands.filter(
    (strand) => strand.kinds.some((kind) => kinds.has(kind)) && mayTell(call, strand),
  )
  const read = await Promise.all(strands.map((strand) => strand.read(call, memberId, asked)))
  const beads = strands.flatMap((strand, place) =>
    (read[place] ?? []).flatMap(({ documents }) =>
      documents.map((document) => ({ strand, document, at: strand.momentOf(document), id: document._id })),
    ),
  )
  const { shown, next } = page(
    beads,
    read.flat().flatMap(({ end }) => end ?? []),
    asked.limit,
  )
  return { lines: await tell(call, shown), next }
}

export const cursorOf = ({ at, id }: Place): string => cursorAt({ key: at, id })

const mayTell = ({ operator }: OperatorCall, { needs }: Strand) => needs === undefined || operator.may.has(needs)

/** The newest of what is known for certain. Documents at one place are never apart: the place stands for them all. */
function page<Each extends Place>(
  beads: readonly Each[],
  ends: readonly Place[],
  limit: number,
): { shown: Each[]; next: Place | undefined } {
  const reached = [...ends].sort(newestFirst)[0]
  const known = beads.filter((bead) => reached === undefined || newestFirst(bead, reached) <= 0).sort(newestFirst)
  let count = Math.min(limit, known.length)
  while (count < known.length && isSamePlace(known[count - 1], known[count])) count += 1
  return { shown: known.slice(0, count), next: count < known.length ? known[count - 1] : reached }
}

const newestFirst = (left: Place, right: Place): number =>
  right.at - left.at || (left.id === right.id ? 0 : left.id < right.id ? 1 : -1)

const isSamePlace = (left: Place | undefined, right: Place | undefined): boolean =>
  left !== undefined && right !== undefined && newestFirst(left, right) === 0

/** Every strand tells its own documents in one go. */
async function tell(call: OperatorCall, shown: readonly Bead[]): Promise<TimelineLine[]> {
  const strands = [...new Set(shown.map(({ strand }) => strand))]
  const told = await Promise.all(
    strands.map(async (strand) => {
      const own = shown.filter((bead) => bead.strand === strand)
      const lines = await strand.tell(
        call,
        own.map(({ document }) => document),
      )
      return own.map((bead, place) => [bead, lines[place]] as const)
    }),
  )
  const lineOf = new Map(told.flat())
  return shown.flatMap((bead) => lineOf.get(bead) ?? [])
}
