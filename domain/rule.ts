import { no, yes, type Result } from './result'

/**
 * Rules as data: a rule in use is a code and its arguments; a definition says which arguments a rule takes and within which
 * bounds. The desk draws its forms from definitions with the catalogs' words, and the doors judge with the functions beside
 * them.
 */
export interface RuleUse {
  code: string
  args: Record<string, unknown>
}

export interface Definition<Kind extends string, Argument = ArgumentDefinition> {
  code: string
  kind: Kind
  arguments: Argument[]
}

export type ArgumentDefinition = IntegerArgument | RowsArgument

export interface IntegerArgument {
  type: 'integer'
  name: string
  min: number
  max: number
  initial: number
}

/** A short table of whole numbers, e.g. prizes with their winners. */
export interface RowsArgument {
  type: 'rows'
  name: string
  rowsMax: number
  columns: IntegerArgument[]
}

/** What can be wrong with one argument of a rule, with the bound that it breaks. */
export type ArgumentProblem =
  /** The rule takes no such argument. */
  | { code: 'notTaken' }
  | { code: 'notWhole' }
  | { code: 'outOfBounds'; min: number; max: number }
  | { code: 'noDay' }
  | { code: 'noneNamed' }
  | { code: 'tooMany'; most: number }
  | { code: 'itemWrong' }
  | { code: 'itemTwice' }

/** And with a rule as a whole, among the others that are used with it. */
export type RuleProblem =
  | ArgumentProblem
  | { code: 'ruleTwice' }
  | { code: 'taskTwice' }
  | { code: 'tooManyTasks'; most: number }
  | { code: 'tierNotThere' }
  /** It earns no points, so none of its points can expire. */
  | { code: 'nothingExpires' }
  | { code: 'expiryUnknown'; expiry: string }
  | { code: 'expiryRefused'; expiry: string; argument: string; problem: ArgumentProblem }

/** `argument` is the path to it, e.g. `prizes.0.winners`; empty where the rule as a whole is refused. */
export type RuleRefusal<Problem extends RuleProblem = RuleProblem> =
  | { code: 'ruleUnknown'; rule: string }
  | { code: 'ruleArgumentRefused'; rule: string; argument: string; problem: Problem }

/** What was read for an argument of the definition. */
export type Read = (argument: IntegerArgument) => number

/** A refusal repeats an unknown argument's name, but not a whole page of it. */
const argumentLengthMax = 40

export const integer = (name: string, min: number, max: number, initial: number): IntegerArgument => ({
  type: 'integer',
  name,
  min,
  max,
  initial,
})

/** Reads the whole numbers of a rule that takes just these, or says which argument is wrong and how. */
export function readIntegers(
  use: RuleUse,
  wanted: readonly IntegerArgument[],
): Result<Read, RuleRefusal<ArgumentProblem>> {
  const strange = refuseStrange(use, wanted)
  return strange ?? readSome(use, wanted)
}

/** Reads a rule that takes one table and, beside it, these whole numbers. */
export function readTable(
  use: RuleUse,
  table: RowsArgument,
  wanted: readonly IntegerArgument[],
): Result<{ rows: Read[]; read: Read }, RuleRefusal<ArgumentProblem>> {
  const strange = refuseStrange(use, [table, ...wanted])
  if (strange) return strange
  const found = use.args[table.name]
  if (!Array.isArray(found) || found.length === 0) return refuse(use, table.name, { code: 'noneNamed' })
  if (found.length > table.rowsMax) return refuse(use, table.name, { code: 'tooMany', most: table.rowsMax })
  const rows: Read[] = []
  for (const [place, row] of found.entries()) {
    const each = readIntegers({ code: use.code, args: isRecord(row) ? row : {} }, table.columns)
    if (!each.ok) return within(each, `${table.name}.${place}`)
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
  argument: { name: string },
  { itemsMax, read, nameOf }: ListReading<Item>,
): Result<Item[], RuleRefusal<ArgumentProblem>> {
  const strange = refuseStrange(use, [argument])
  if (strange) return strange
  const { name } = argument
  const found = use.args[name]
  if (!Array.isArray(found) || found.length === 0) return refuse(use, name, { code: 'noneNamed' })
  if (found.length > itemsMax) return refuse(use, name, { code: 'tooMany', most: itemsMax })
  const items: Item[] = []
  for (const value of found) {
    const item = read(value)
    if (item === null) return refuse(use, name, { code: 'itemWrong' })
    items.push(item)
  }
  return new Set(items.map(nameOf)).size === items.length ? yes(items) : refuse(use, name, { code: 'itemTwice' })
}

export const refuse = <const Problem extends RuleProblem>(use: RuleUse, argument: string, problem: Problem) =>
  no({ code: 'ruleArgumentRefused', rule: use.code, argument, problem })

/** What a definition does not name would be stored with the rule and never read. */
export function refuseStrange(use: RuleUse, known: readonly { name: string }[]) {
  const strange = Object.keys(use.args).find((name) => !known.some((argument) => argument.name === name))
  return strange === undefined ? undefined : refuse(use, strange.slice(0, argumentLengthMax), { code: 'notTaken' })
}

/** The same refusal, of an argument that stands inside another. */
const within = <Problem extends RuleProblem>({ refusal }: { refusal: RuleRefusal<Problem> }, path: string) =>
  no(refusal.code === 'ruleUnknown' ? refusal : { ...refusal, argument: `${path}.${refusal.argument}` })

function readSome(use: RuleUse, wanted: readonly IntegerArgument[]): Result<Read, RuleRefusal<ArgumentProblem>> {
  const values = new Map<string, number>()
  for (const argument of wanted) {
    const value = use.args[argument.name]
    if (typeof value !== 'number' || !Number.isInteger(value)) return refuse(use, argument.name, { code: 'notWhole' })
    if (value < argument.min || value > argument.max)
      return refuse(use, argument.name, { code: 'outOfBounds', min: argument.min, max: argument.max })
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
