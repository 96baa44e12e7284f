/**
 * The fields of a multipart form as bytes (RFC 7578). Platforms' own readers take a field without a file name for text
 * and so destroy what is none, which is how the SDK sends a cloud call's data.
 */
export function fieldsOf(contentType: string, body: Buffer): Map<string, Buffer> {
  const fields = new Map<string, Buffer>()
  const [, boundary] = /boundary="?([^";]+)"?/.exec(contentType) ?? []
  if (boundary === undefined) return fields
  const mark = Buffer.from(`--${boundary}`)
  for (let from = body.indexOf(mark); from >= 0 && fields.size < fieldsMax;) {
    const to = body.indexOf(mark, from + mark.length)
    if (to < 0) break
    // Between the marks: a line's end, the part, a line's end.
    const part = body.subarray(from + mark.length + lineEnd.length, to - lineEnd.length)
    const head = part.indexOf(headEnd)
    const [, name] = /name="([^"]*)"/.exec(part.subarray(0, Math.max(head, 0)).toString()) ?? []
    if (name !== undefined) fields.set(name, part.subarray(head + headEnd.length))
    from = to
  }
  return fields
}

/** A cloud call has eight. */
const fieldsMax = 50
const lineEnd = '\r\n'
const headEnd = '\r\n\r\n'
