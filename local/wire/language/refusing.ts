import { evalExpr } from 'mingo/core'
import {
  $ln as lnOf,
  $log as logOf,
  $log10 as log10Of,
  $mergeObjects as mergeObjectsOf,
  $mod as modOf,
  $size as sizeOf,
  $split as splitOf,
  $substrCP as substrCPOf,
} from 'mingo/operators/expression'
import type { Any, AnyObject, Options } from 'mingo/types'
import { isPlain } from '../ejson'
import { databaseRefusal } from '../refusal'

type Expression = (document: AnyObject, expression: Any, options: Options) => unknown

/** An expression of mingo's that is refused for what MongoDB refuses: `fault` says why, or nothing. */
function refusing(operator: unknown, fault: (values: readonly unknown[]) => string | undefined): Expression {
  const evaluate = operator as Expression
  return (document, expression, options) => {
    const operands: Any[] = Array.isArray(expression) ? expression : [expression]
    const why = fault(operands.map((each): unknown => evalExpr(document, each, options)))
    if (why !== undefined) throw databaseRefusal('Aggregate', why)
    return evaluate(document, expression, options)
  }
}

const isBelowOne = (value: unknown): boolean => typeof value === 'number' && value <= 0

/** What stands in mingo's place, by its name in MongoDB: mingo answers where MongoDB refuses. */
export const refusingExpressions = {
  $mod: refusing(modOf, ([, divisor]) => (divisor === 0 ? "can't $mod by zero" : undefined)),
  $ln: refusing(lnOf, ([value]) => (isBelowOne(value) ? "$ln's argument must be a positive number" : undefined)),
  $log10: refusing(log10Of, ([value]) =>
    isBelowOne(value) ? "$log10's argument must be a positive number" : undefined,
  ),
  $log: refusing(logOf, ([value]) => (isBelowOne(value) ? "$log's argument must be a positive number" : undefined)),
  $substrCP: refusing(substrCPOf, ([, from, count]) =>
    Number(from) < 0 || Number(count) < 0 ? '$substrCP: starting index and length must not be negative' : undefined,
  ),
  $split: refusing(splitOf, ([, separator]) =>
    separator === '' ? '$split requires a non-empty separator' : undefined,
  ),
  $size: refusing(sizeOf, (values) =>
    values.length === 1 && !Array.isArray(values[0]) ? 'The argument to $size must be an array' : undefined,
  ),
  $mergeObjects: refusing(mergeObjectsOf, (values) =>
    values.some((value) => value !== null && value !== undefined && !isPlain(value) && !Array.isArray(value))
      ? '$mergeObjects requires object inputs'
      : undefined,
  ),
}
