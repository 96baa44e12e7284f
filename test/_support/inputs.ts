import type { GenericSchema } from 'valibot'
import { contract, type DoorName } from '../../contract'
import type { Procedure } from '../../contract/procedure'
import type { TextKind } from '../../contract/text'

/** One value that an input is made of, and where it stands in it, e.g. `tiers.0.name`. */
export interface Leaf {
  door: DoorName
  procedure: string
  path: string
  type: string
  /** What kind of text it says it is; undefined for a text that says nothing, and for everything else. */
  text: TextKind | undefined
  schema: GenericSchema
}

type Node = GenericSchema & {
  type: string
  entries?: Record<string, Node>
  item?: Node
  items?: Node[]
  wrapped?: Node
  key?: Node
  value?: Node
  options?: unknown[]
  pipe?: readonly ({ kind: string; type: string; metadata?: { text?: TextKind } } | Node)[]
}

function leavesOf(schema: Node, path: string): Omit<Leaf, 'door' | 'procedure'>[] {
  const under = (step: string) => (path === '' ? step : `${path}.${step}`)
  if (schema.entries) return Object.entries(schema.entries).flatMap(([name, inner]) => leavesOf(inner, under(name)))
  if (schema.item) return leavesOf(schema.item, under('0'))
  if (schema.wrapped) return leavesOf(schema.wrapped, path)
  if (schema.type === 'record' && schema.key && schema.value)
    return [...leavesOf(schema.key, under('key')), ...leavesOf(schema.value, under('value'))]
  return [{ path, type: schema.type, text: saidOf(schema), schema }]
}

/** What a text says it is, itself or before it was narrowed down. */
const saidOf = ({ pipe }: Node): TextKind | undefined =>
  (pipe ?? [])
    .map((step) => ('metadata' in step ? step.metadata?.text : 'pipe' in step ? saidOf(step) : undefined))
    .find(Boolean)

/** Every value of every input, as the schemas declare them. */
export const leaves: Leaf[] = (Object.keys(contract) as DoorName[]).flatMap((door) =>
  Object.entries<Procedure>(contract[door]).flatMap(([procedure, { input }]) =>
    leavesOf(input as Node, '').map((leaf) => ({ door, procedure, ...leaf })),
  ),
)

/** A whole input that names nothing but the value of one leaf; the rest of it stays out. */
export const inputWith = (path: string, value: unknown): unknown =>
  path.split('.').reduceRight((inner, step) => (step === '0' ? [inner] : { [step]: inner }), value)
