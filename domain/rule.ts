import { no, yes, type Result } from './result'

/**
 * Rules as data: a rule in use is a code and its arguments; a definition says what the rule is called, which arguments
 * it takes and how it reads in Chinese. The desk draws its forms from definitions, and the doors judge with the functions
 * beside them.
 */
export interface RuleUse {
  code: string
  args: Record<string, unknown>
}

export interface Definition<Kind extends string, Argument = ArgumentDefinition> {
  code: string
  kind: Kind
  name: string
  explanation: string
  arguments: Argument[]
}

export type ArgumentDefinition = IntegerArgument | RowsArgument

export interface IntegerArgument {
  type: 'integer'
  name: string
  label: string
  unit: string
  min: number
  max: number
  initial: number
}

/** A short table of whole numbers, e.g. prizes with their winners. */
export interface RowsArgument {
  type: 'rows'
  name: string
  label: string
  rowsMax: number
  columns: IntegerArgument[]
}

export type RuleRefusal =
  | { code: 'ruleUnknown'; rule: string }
  | { code: 'ruleArgumentRefused'; rule: string; argument: string; problem: string }

/** What was read for an argument of the definition. */
export type Read = (argument: IntegerArgument) => number

/** A refusal repeats an unknown argument's name, but not a whole page of it. */
const argumentLengthMax = 40

export const integer = (
  name: string,
  label: string,
  unit: string,
  min: number,
  max: number,
  initial: number,
): IntegerArgument => ({ type: 'integer', name, label, unit, min, max, initial })

/** Reads the whole numbers of a rule that takes just these, or says which argument is wrong and how. */
export function readIntegers(use: RuleUse, wanted: readonly IntegerArgument[]): Result<Read, RuleRefusal> {
  const strange = refuseStrange(use, wanted)
  return strange ?? readSome(use, wanted)
}

/** Reads a rule that takes one table and, beside it, these whole numbers. */
export function readTable(
  use: RuleUse,
  table: RowsArgument,
  wanted: readonly IntegerArgument[],
): Result<{ rows: Read[]; read: Read }, RuleRefusal> {
  const strange = refuseStrange(use, [table, ...wanted])
  if (strange) return strange
  const found = use.args[table.name]
  if (!Array.isArray(found) || found.length === 0) return refuse(use, table.name, `至少要有一个${table.label}`)
  if (found.length > table.rowsMax) return refuse(use, table.name, `最多 ${table.rowsMax} 个${table.label}`)
  const rows: Read[] = []
  for (const row of found) {
    const each = readIntegers({ code: use.code, args: isRecord(row) ? row : {} }, table.columns)
    if (!each.ok) return each
    rows.push(each.value)
  }
  const read = readSome(use, wanted)
  return read.ok ? yes({ rows, read: read.value }) : read
}

/** How the items of a list are read, and what each of them names: nothing may be named twice. */
export interface ListReading<Item> {
  itemsMax: number
  /** Null where it is none. */
  read: (value: unknown) => Item | null
  nameOf: (item: Item) => string
}

/** Reads a rule that takes one list of at least one item, or says what is wrong with it. */
export function readList<Item>(
  use: RuleUse,
  argument: { name: string; label: string },
  { itemsMax, read, nameOf }: ListReading<Item>,
): Result<Item[], RuleRefusal> {
  const strange = refuseStrange(use, [argument])
  if (strange) return strange
  const { name, label } = argument
  const found = use.args[name]
  if (!Array.isArray(found) || found.length === 0) return refuse(use, name, `至少要有一个${label}`)
  if (found.length > itemsMax) return refuse(use, name, `最多 ${itemsMax} 个${label}`)
  const items: Item[] = []
  for (const value of found) {
    const item = read(value)
    if (item === null) return refuse(use, name, `${label}填得不对`)
    items.push(item)
  }
  return new Set(items.map(nameOf)).size === items.length ? yes(items) : refuse(use, name, `每个${label}只能写一次`)
}

export const refuse = (use: RuleUse, argument: string, problem: string) =>
  no({ code: 'ruleArgumentRefused', rule: use.code, argument, problem })

/** What a definition does not name would be stored with the rule and never read. */
export function refuseStrange(use: RuleUse, known: readonly { name: string }[]) {
  const strange = Object.keys(use.args).find((name) => !known.some((argument) => argument.name === name))
  return strange === undefined ? undefined : refuse(use, strange.slice(0, argumentLengthMax), '没有这个参数')
}

function readSome(use: RuleUse, wanted: readonly IntegerArgument[]): Result<Read, RuleRefusal> {
  const values = new Map<string, number>()
  for (const argument of wanted) {
    const value = use.args[argument.name]
    if (typeof value !== 'number' || !Number.isInteger(value))
      return refuse(use, argument.name, `${argument.label}要填整数`)
    if (value < argument.min || value > argument.max)
      return refuse(use, argument.name, `${argument.label}要在 ${argument.min} 到 ${argument.max} 之间`)
    values.set(argument.name, value)
  }
  return yes((argument) => {
    const value = values.get(argument.name)
    if (value === undefined) throw new Error(`the rule ${use.code} was not asked for ${argument.name}`)
    return value
  })
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
