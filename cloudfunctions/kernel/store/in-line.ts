import { instanceState, type Platform } from '../ports/platform'

const lines = instanceState(() => new Map<string, Promise<unknown>>())

/**
 * Does work that changes one document after whatever this instance is doing to it already: in one process they would only
 * meet in conflicts, in which all but one of a crowd have to begin anew. Instances meet in conflicts still.
 *
 * @param about what is changed, e.g. a member's id
 */
export async function inLine<Value>(platform: Platform, about: string, work: () => Promise<Value>): Promise<Value> {
  const line = lines(platform)
  const before = line.get(about)
  const turn = before === undefined ? work() : before.then(work, work)
  line.set(about, turn)
  try {
    return await turn
  } finally {
    if (line.get(about) === turn) line.delete(about)
  }
}
