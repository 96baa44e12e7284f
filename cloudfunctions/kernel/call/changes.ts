/** A field of what a command changed, before and after, as JSON. */
export interface FieldChange {
  field: string
  from: string
  to: string
}

/** Prices, times, rules and states are short; of a longer text the beginning tells which one it was. */
const valueLengthMax = 200
/** More fields than any form has. */
const changesMax = 40

/**
 * What a command made different, field by field, of what the operator sent and of the state it led to: what the trail needs
 * to answer "what was it before?". Nothing for what is new.
 */
export function changesIn(input: unknown, before: object | undefined, after: object): FieldChange[] {
  if (before === undefined) return []
  const [old, now] = [new Map(Object.entries(before)), new Map(Object.entries(after))]
  const fields = [...new Set([...Object.keys(Object(input)), 'state'])].filter((field) => !asked.has(field))
  return fields.slice(0, changesMax).flatMap((field) => {
    const [from, to] = [asText(old.get(field)), asText(now.get(field))]
    return from === to ? [] : [{ field, from: from.slice(0, valueLengthMax), to: to.slice(0, valueLengthMax) }]
  })
}

/** By which a command says what it means, and not what is to become of it. */
const asked: ReadonlySet<string> = new Set(['id', 'version'])

const asText = (value: unknown): string => JSON.stringify(value) ?? 'null'
