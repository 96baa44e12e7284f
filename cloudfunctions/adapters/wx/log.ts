import type { LogLine } from '../../kernel/ports/log'

/** A stack's first dozen frames; the log's own view shows a line of some kilobytes and cuts what is longer anywhere. */
const textLengthMax = 2_000

/** One line of the operation log as JSON that stays whole: what is long in it is cut, and says so. */
export function logLine(line: LogLine): void {
  console.log(JSON.stringify(line, (_, value: unknown) => (typeof value === 'string' ? shortened(value) : value)))
}

const shortened = (text: string): string =>
  text.length <= textLengthMax ? text : `${text.slice(0, textLengthMax)}… (${text.length - textLengthMax} more)`
