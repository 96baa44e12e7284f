/** Serials from the first to the last, both ends inclusive. */
export interface SerialRange {
  fromSerial: number
  toSerial: number
}

export const countOf = ({ fromSerial, toSerial }: SerialRange): number => toSerial - fromSerial + 1

/** How many serials are in ranges that do not overlap. */
export const countIn = (ranges: readonly SerialRange[]): number =>
  ranges.reduce((sum, range) => sum + countOf(range), 0)

/** The same serials as few ranges in order: what overlaps or touches is one. */
export function union(ranges: readonly SerialRange[]): SerialRange[] {
  const ordered: SerialRange[] = []
  for (const { fromSerial, toSerial } of [...ranges].sort((left, right) => left.fromSerial - right.fromSerial)) {
    const last = ordered[ordered.length - 1]
    if (last && fromSerial <= last.toSerial + 1) last.toSerial = Math.max(last.toSerial, toSerial)
    else ordered.push({ fromSerial, toSerial })
  }
  return ordered
}

/** What is in both; each side in order and without overlaps, as is the answer. */
export function intersection(left: readonly SerialRange[], right: readonly SerialRange[]): SerialRange[] {
  const both: SerialRange[] = []
  let [onLeft, onRight] = [0, 0]
  while (onLeft < left.length && onRight < right.length) {
    const [one, other] = [left[onLeft], right[onRight]]
    if (!one || !other) break
    const [fromSerial, toSerial] = [Math.max(one.fromSerial, other.fromSerial), Math.min(one.toSerial, other.toSerial)]
    if (fromSerial <= toSerial) both.push({ fromSerial, toSerial })
    if (one.toSerial < other.toSerial) onLeft += 1
    else onRight += 1
  }
  return both
}

/** The left side without what is in the right; each side in order and without overlaps, as is the answer. */
export function difference(left: readonly SerialRange[], right: readonly SerialRange[]): SerialRange[] {
  return left.flatMap((range) => {
    const kept: SerialRange[] = []
    let next = range.fromSerial
    for (const { fromSerial, toSerial } of intersection([range], right)) {
      if (fromSerial > next) kept.push({ fromSerial: next, toSerial: fromSerial - 1 })
      next = toSerial + 1
    }
    return next <= range.toSerial ? [...kept, { fromSerial: next, toSerial: range.toSerial }] : kept
  })
}

/** The range that holds a serial, of ranges in order and without overlaps; undefined where none does. */
export function rangeOf<Range extends SerialRange>(ranges: readonly Range[], serial: number): Range | undefined {
  let [low, high] = [0, ranges.length - 1]
  while (low <= high) {
    const middle = (low + high) >> 1
    const range = ranges[middle]
    if (!range) return undefined
    if (serial < range.fromSerial) high = middle - 1
    else if (serial > range.toSerial) low = middle + 1
    else return range
  }
  return undefined
}
