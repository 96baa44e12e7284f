/** Something that is shown in an order of the operators' making; equal places go by id. */
export interface Placed {
  _id: string
  place: number
}

/**
 * The new places that bring one thing before another, or to the end where `beforeId` is null: its own alone where there
 * is room between its neighbours, else a whole new numbering. Null where either is unknown.
 */
export function arrange(
  things: readonly Placed[],
  movedId: string,
  beforeId: string | null,
): Map<string, number> | null {
  const ordered = [...things].sort(byPlace)
  const moved = ordered.find(({ _id }) => _id === movedId)
  const others = ordered.filter(({ _id }) => _id !== movedId)
  const at = beforeId === null ? others.length : others.findIndex(({ _id }) => _id === beforeId)
  if (!moved || at < 0) return null
  const [left, right] = [others[at - 1]?.place ?? -Infinity, others[at]?.place ?? Infinity]
  const place = between(left, right)
  if (left < place && place < right) return new Map([[movedId, place]])
  return new Map([...others.slice(0, at), moved, ...others.slice(at)].map(({ _id }, index) => [_id, index + 1]))
}

function between(left: number, right: number): number {
  if (left === -Infinity) return right === Infinity ? 1 : right - 1
  return right === Infinity ? left + 1 : (left + right) / 2
}

export const byPlace = (left: Placed, right: Placed): number =>
  left.place - right.place || (left._id < right._id ? -1 : 1)

/** The place behind all others. */
export const lastPlace = (things: readonly Placed[]): number => Math.max(0, ...things.map(({ place }) => place)) + 1
