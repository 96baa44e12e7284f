/** As WeChat makes them: 28 signs, of which the first is an o. */
const openids = /\bo[\w-]{27}(?![\w-])/g

/** So many texts of an input are looked for; what has more is a list, and a fault names few of its rows. */
const textsMax = 100

/** Shorter words of our own alphabet stand in every stack by chance. */
const latinLengthMin = 4

/**
 * A fault's text as it may stand in the log: without anybody's openid and without what was sent, which errors of the store
 * and of the language may quote.
 *
 * @param sent whatever came with the call, of any shape
 */
export function nameless(fault: unknown, ...sent: unknown[]): string {
  const text = fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)
  return textsIn(sent)
    .slice(0, textsMax)
    .reduce((rest, each) => rest.replaceAll(each, '(sent)'), text)
    .replace(openids, '(openid)')
}

/** The longest first, so that none is cut by a part of it. */
const textsIn = (sent: unknown): string[] =>
  [...new Set(everyText(sent))]
    .filter((each) => each.length >= latinLengthMin || /[^\p{ASCII}]/u.test(each))
    .sort((left, right) => right.length - left.length)

function everyText(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(everyText) : []
}
