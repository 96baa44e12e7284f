import { fieldAt } from '../../kernel/store/page'
import type { Walk } from '../../kernel/store/page'
import type { Change, Conditions } from '../../kernel/store/store'
import type { Command } from './sdk'

/** The `where` of a conditional update of one document. */
export function conditionsFor(command: Command, id: string, conditions: Conditions): object {
  const all = Object.entries(conditions).map(([path, condition]) => ({ [path]: conditionFor(command, condition) }))
  return command.and({ _id: id }, ...all)
}

function conditionFor(command: Command, condition: Conditions[string]): object {
  if ('equals' in condition) return command.eq(condition.equals)
  if ('atLeast' in condition) return command.gte(condition.atLeast)
  if ('atMost' in condition) return command.lte(condition.atMost)
  if ('contains' in condition) return command.eq(condition.contains)
  if ('lacks' in condition) return command.neq(condition.lacks)
  return command.exists(false)
}

/** The `data` of an update. `set` replaces whole values: without the command the SDK would flatten objects into paths. */
export function changeFor(command: Command, change: Change): object {
  const data: Record<string, object> = {}
  for (const [path, value] of Object.entries(change.set ?? {})) if (value !== undefined) data[path] = command.set(value)
  for (const [path, amount] of Object.entries(change.increase ?? {})) data[path] = command.inc(amount)
  for (const [path, value] of Object.entries(change.append ?? {})) data[path] = command.push([value])
  for (const [path, value] of Object.entries(change.withdraw ?? {})) data[path] = command.pull(value)
  for (const path of change.drop ?? []) data[path] = command.remove()
  return data
}

/** CloudBase counts only documents that came out different, so a change to what is there already looks like a miss. */
export const isIdle = {
  possible: ({ increase, append }: Change): boolean =>
    Object.keys(append ?? {}).length === 0 && Object.values(increase ?? {}).every((amount) => amount === 0),

  on(document: object, { set, withdraw, drop }: Change): boolean {
    const there = (path: string, value: unknown) =>
      value === undefined || JSON.stringify(fieldAt(document, path)) === JSON.stringify(value)
    const holds = (path: string, value: string) => {
      const values = fieldAt(document, path)
      return Array.isArray(values) && values.includes(value)
    }
    return (
      Object.entries(set ?? {}).every(([path, value]) => there(path, value)) &&
      !Object.entries(withdraw ?? {}).some(([path, value]) => holds(path, value)) &&
      !drop?.some((path) => fieldAt(document, path) !== undefined)
    )
  },
}

/**
 * The `where` of a page. The bound on the sort field is redundant beside the condition on ties, but an index range can
 * only start from a plain bound. "Not above" instead of "at most" keeps documents that lack the field, which sort lowest.
 */
export function walkFor(command: Command, walk: Walk): object {
  const conditions: object[] = walk.equals.map(([field, value]) => ({ [field]: command.eq(value) }))
  const { sortField, from, to, after, descending } = walk
  if (sortField !== undefined) {
    if (from !== undefined) conditions.push({ [sortField]: command.gte(from) })
    if (to !== undefined) conditions.push({ [sortField]: command.lte(to) })
  }
  if (after) {
    const tie = { _id: descending ? command.lt(after.id) : command.gt(after.id) }
    if (sortField === undefined) conditions.push(tie)
    else conditions.push(...beyond(command, sortField, after.key, descending, tie))
  }
  return conditions.length === 0 ? {} : command.and(...conditions)
}

function beyond(command: Command, field: string, key: unknown, descending: boolean, tie: object): object[] {
  if (key === null)
    return descending ? [{ [field]: command.eq(null) }, tie] : [command.or({ [field]: command.neq(null) }, tie)]
  if (!descending) return [{ [field]: command.gte(key) }, command.or({ [field]: command.gt(key) }, tie)]
  return [{ [field]: command.not(command.gt(key)) }, command.or({ [field]: command.not(command.gte(key)) }, tie)]
}
