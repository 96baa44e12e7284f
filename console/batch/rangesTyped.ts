import { rangesAskedMax } from '../../contract/words/batch'
import { union, type SerialRange } from '../../contract/words/serials'

/** What somebody typed or pasted where ranges are asked for; undefined where it cannot be read. */
export function readRanges(typed: string, size: number): SerialRange[] | undefined {
  const parts = typed.split(/[,，;；、\s]+/).filter((part) => part !== '')
  const ranges = parts.map((part) => readRange(part, size))
  const whole = ranges.flatMap((range) => range ?? [])
  if (whole.length === 0 || whole.length < parts.length || whole.length > rangesAskedMax) return undefined
  return union(whole)
}

function readRange(part: string, size: number): SerialRange | undefined {
  const [, first, last = first] = /^(\d{1,9})(?:[-–—~～至到](\d{1,9}))?$/.exec(part) ?? []
  const [fromSerial, toSerial] = [Number(first), Number(last)]
  return first !== undefined && fromSerial <= toSerial && toSerial < size ? { fromSerial, toSerial } : undefined
}

/** The same as it is typed. */
export const writeRanges = (ranges: readonly SerialRange[]): string =>
  ranges
    .map(({ fromSerial, toSerial }) => (fromSerial === toSerial ? fromSerial : `${fromSerial}-${toSerial}`))
    .join(', ')
