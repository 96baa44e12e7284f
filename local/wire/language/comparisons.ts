import { evalExpr } from 'mingo/core'
import type { Any, AnyObject, Options } from 'mingo/types'
import { databaseRefusal } from '../refusal'
import { compared } from './order'

type Expression = (document: AnyObject, expression: Any, options: Options) => unknown

/** In expressions an absent value is less than null, and a list is one value; in queries neither is so. */
function order(one: unknown, other: unknown): number {
  if (one === undefined || other === undefined) return Number(one !== undefined) - Number(other !== undefined)
  return compared(one, other)
}

/** Compares two values of any types, in MongoDB's order of types. */
function comparison(name: string, answer: (order: number) => unknown): Expression {
  return (document, expression, options) => {
    if (!Array.isArray(expression) || expression.length !== 2)
      throw databaseRefusal('Aggregate', `Expression ${name} takes exactly 2 arguments.`)
    const [one, other] = expression.map((each: Any): unknown => evalExpr(document, each, options))
    return answer(order(one, other))
  }
}

/** What MongoDB takes for false; an empty text and NaN are true. */
const isFalse = (value: unknown): boolean => value === undefined || value === null || value === false || value === 0

function $not(document: AnyObject, expression: Any, options: Options): boolean {
  const operands: Any[] = Array.isArray(expression) ? expression : [expression]
  if (operands.length !== 1) throw databaseRefusal('Aggregate', 'Expression $not takes exactly 1 arguments.')
  return isFalse(evalExpr(document, operands[0] ?? null, options))
}

function $cond(document: AnyObject, expression: Any, options: Options): unknown {
  const parts: Record<string, Any> | undefined = Array.isArray(expression)
    ? expression.length === 3
      ? { if: expression[0], then: expression[1], else: expression[2] }
      : undefined
    : (expression as Record<string, Any>)
  for (const part of ['if', 'then', 'else'])
    if (!parts || !(part in parts)) throw databaseRefusal('Aggregate', `Missing '${part}' parameter to $cond`)
  const holds = !isFalse(evalExpr(document, parts?.['if'] ?? null, options))
  return evalExpr(document, parts?.[holds ? 'then' : 'else'] ?? null, options)
}

function $switch(document: AnyObject, expression: Any, options: Options): unknown {
  const { branches, ...others } = expression as { branches: { case: Any; then: Any }[]; default?: Any }
  const met = branches.find((branch) => !isFalse(evalExpr(document, branch.case, options)))
  if (met) return evalExpr(document, met.then, options)
  if (!('default' in others))
    throw databaseRefusal(
      'Aggregate',
      '$switch could not find a matching branch for an input, and no default was specified.',
    )
  return evalExpr(document, others.default ?? null, options)
}

/** What stands in mingo's place, by its name in MongoDB: comparisons and conditions of expressions. */
export const ownComparisons = {
  $eq: comparison('$eq', (way) => way === 0),
  $ne: comparison('$ne', (way) => way !== 0),
  $gt: comparison('$gt', (way) => way > 0),
  $gte: comparison('$gte', (way) => way >= 0),
  $lt: comparison('$lt', (way) => way < 0),
  $lte: comparison('$lte', (way) => way <= 0),
  $cmp: comparison('$cmp', (way) => Math.sign(way)),
  $not,
  $cond,
  $switch,
}
