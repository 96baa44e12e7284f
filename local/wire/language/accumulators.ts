import { $stdDevSamp as stdDevSampOf } from 'mingo/operators/accumulator'
import type { Any, AnyObject, Options } from 'mingo/types'

type Accumulator = (documents: AnyObject[], expression: Any, options: Options) => unknown

/** Of fewer than two numbers there is no deviation. */
const $stdDevSamp: Accumulator = (documents, expression, options) => {
  const deviation: unknown = stdDevSampOf(documents, expression as never, options)
  return typeof deviation === 'number' && Number.isNaN(deviation) ? null : deviation
}

/** What stands in mingo's place, by its name in MongoDB. */
export const ownAccumulators = { $stdDevSamp }
