import { Aggregator as BareAggregator } from 'mingo/aggregator'
import { Context } from 'mingo/core'
import * as accumulators from 'mingo/operators/accumulator'
import * as expressions from 'mingo/operators/expression'
import * as stages from 'mingo/operators/pipeline'
import * as projections from 'mingo/operators/projection'
import * as queries from 'mingo/operators/query'
import * as windows from 'mingo/operators/window'
import { Query as BareQuery } from 'mingo/query'
import type { AnyObject, Options } from 'mingo/types'
import { ownAccumulators } from './accumulators'
import { ownComparisons } from './comparisons'
import { ownExpressions } from './expressions'
import * as ownQueries from './query'
import { refusingExpressions } from './refusing'
import { schemaTest } from './schema'
import { ownStages } from './stages'

/** mingo types each operator as the intersection of them all, which none is. */
type Operators = Parameters<typeof Context.init>[0]

/** mingo's operators, and ours where MongoDB has another idea or mingo has none. */
const language: () => Partial<Options> = () => ({
  // Scripts in queries ($where, $function) are refused, as the cloud refuses them.
  scriptEnabled: false,
  jsonSchemaValidator: (schema: AnyObject) => schemaTest(schema),
  context: (context ??= Context.init({
    accumulator: { ...accumulators, ...ownAccumulators },
    expression: { ...expressions, ...ownExpressions, ...ownComparisons, ...refusingExpressions },
    pipeline: { ...stages, ...ownStages },
    projection: projections,
    query: { ...queries, ...operatorsIn(ownQueries) },
    window: windows,
  } as object as Operators)),
})
let context: Context | undefined

const operatorsIn = (module: object) =>
  Object.fromEntries(Object.entries(module).filter(([name]) => name.startsWith('$')))

export class Query extends BareQuery {
  constructor(condition: AnyObject, options?: Partial<Options>) {
    super(condition, { ...language(), ...options })
  }
}

export class Aggregator extends BareAggregator {
  constructor(pipeline: AnyObject[], options?: Partial<Options>) {
    super(pipeline, { ...language(), ...options })
  }
}
