/** What one document was before a commit. */
interface Version {
  sequence: number
  before: string | undefined
}

/** Forgotten records are cut off the list in bulk, so that each costs little. */
const compactAt = 4096

/** The documents of one collection that changed while some snapshot could still see them unchanged. */
export type Versions = Map<string, Version[]>

/**
 * Before-images, kept only while an open snapshot needs them. A snapshot is the number of the last commit it sees.
 */
export interface History {
  open(): number
  close(snapshot: number): void
  /** Call once per commit, before its `record`s. */
  advance(): void
  record(versions: Versions, id: string, before: string | undefined): void
  changedSince(versions: Versions, id: string, snapshot: number): boolean
  /** The document at the snapshot, if it has changed since. */
  at(versions: Versions, id: string, snapshot: number): { text: string | undefined } | undefined
}

export function history(): History {
  let sequence = 0
  /** How many hold each snapshot; insertion order is ascending, so the first key is the oldest. */
  const holders = new Map<number, number>()
  let recorded: { versions: Versions; id: string; sequence: number }[] = []
  let forgotten = 0

  function forget() {
    const oldest: number = holders.keys().next().value ?? Infinity
    for (; forgotten < recorded.length; forgotten++) {
      const first = recorded[forgotten]
      if (!first || first.sequence > oldest) break
      const kept = first.versions.get(first.id)
      kept?.shift()
      if (kept?.length === 0) first.versions.delete(first.id)
    }
    if (forgotten === recorded.length || forgotten >= compactAt) {
      recorded = recorded.slice(forgotten)
      forgotten = 0
    }
  }

  return {
    open() {
      holders.set(sequence, (holders.get(sequence) ?? 0) + 1)
      return sequence
    },
    close(snapshot) {
      const left = (holders.get(snapshot) ?? 1) - 1
      if (left > 0) holders.set(snapshot, left)
      else {
        holders.delete(snapshot)
        if (recorded.length > 0) forget()
      }
    },
    advance() {
      sequence++
    },
    record(versions, id, before) {
      if (holders.size === 0) return
      const kept = versions.get(id)
      if (kept) kept.push({ sequence, before })
      else versions.set(id, [{ sequence, before }])
      recorded.push({ versions, id, sequence })
    },
    changedSince(versions, id, snapshot) {
      const last = versions.get(id)?.at(-1)
      return last !== undefined && last.sequence > snapshot
    },
    at(versions, id, snapshot) {
      const version = versions.get(id)?.find((candidate) => candidate.sequence > snapshot)
      return version && { text: version.before }
    },
  }
}
