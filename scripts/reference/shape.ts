import type { GenericSchema } from 'valibot'

/** What of a valibot schema is read here; each kind has some of it. */
interface Described {
  type: string
  entries?: Record<string, Described>
  wrapped?: Described
  item?: Described
  items?: Described[]
  options?: readonly unknown[]
  literal?: unknown
  pipe?: readonly { type: string; requirement?: unknown }[]
}

/** A schema in one line, e.g. `{ batchId: text, limit?: number 1–50 }`; what lies deeper than two levels is named by its kind. */
export const shapeOf = (schema: GenericSchema): string => shape(schema as unknown as Described, 0)

const levelsMax = 2

function shape(schema: Described, level: number): string {
  const inner = schema.wrapped
  if (inner) return schema.type === 'nullable' ? `${shape(inner, level)} | null` : shape(inner, level)
  if (schema.entries) return level === levelsMax ? '{ … }' : fields(schema.entries, level)
  if (schema.item) return `${shape(schema.item, level)}[]`
  if (schema.type === 'literal') return JSON.stringify(schema.literal)
  if (schema.type === 'picklist') return (schema.options ?? []).map((each) => JSON.stringify(each)).join(' | ')
  if (schema.options) return schema.options.map((each) => shape(each as Described, level)).join(' | ')
  return `${kinds[schema.type] ?? schema.type}${bounds(schema)}`
}

const kinds: Record<string, string> = { string: 'text', custom: 'text' }

function fields(entries: Record<string, Described>, level: number): string {
  const each = Object.entries(entries).map(([name, field]) => {
    const mayMiss = ['optional', 'exact_optional', 'nullish', 'undefinedable'].includes(field.type)
    return `${name}${mayMiss ? '?' : ''}: ${shape(field, level + 1)}`
  })
  return each.length === 0 ? '{}' : `{ ${each.join(', ')} }`
}

/** The least and the most of a number, where they are said. */
function bounds({ type, pipe = [] }: Described): string {
  if (type !== 'number') return ''
  const bound = (action: string) => pipe.find((each) => each.type === action)?.requirement
  const [least, most] = [bound('min_value'), bound('max_value')]
  if (least === undefined && most === undefined) return ''
  return ` ${least === undefined ? '' : String(least)}–${most === undefined ? '' : String(most)}`
}
