import type { Data } from './ejson'
import { isPlain, readEjson, writeEjson } from './ejson'
import type { Source } from './find'
import { matching } from './find'
import { Aggregator } from './language/mingo'
import { refuseUnsoundStages } from './language/soundness'
import { now } from './parameters'
import { databaseRefusal, invalidParameter, WireRefusal } from './refusal'

/** "20 without `.limit()`, up to 10 000 with it" (field reports; not in the documentation). */
const rowsStandard = 20
const rowsMax = 10_000

/** Runs a pipeline; its leading `$match` is answered by an index where one fits. */
export function aggregate(source: Source, collection: string, stages: unknown): string[] {
  const pipeline = readStages(stages)
  refuseUnsoundStages(pipeline)
  const [first, ...others] = pipeline
  const match = first && isPlain(first['$match']) ? first['$match'] : undefined
  const documents = Array.from(matching(source, collection, match ?? {}), ({ document }) => document)
  const rows = run(source, match ? others : pipeline, documents)
  const limited = pipeline.some((stage) => '$limit' in stage)
  return rows.slice(0, limited ? rowsMax : rowsStandard).map(writeEjson)
}

function readStages(stages: unknown): Data[] {
  if (!Array.isArray(stages)) throw invalidParameter('stages must be a list')
  return stages.map((stage: unknown) => {
    if (!isPlain(stage)) throw invalidParameter('a stage must be an object')
    const { stageKey, stageValue } = stage
    if (typeof stageKey !== 'string' || typeof stageValue !== 'string')
      throw invalidParameter('a stage must have a key')
    return { [stageKey]: readEjson(stageValue, now) }
  })
}

function run(source: Source, pipeline: Data[], documents: Data[]): unknown[] {
  const collectionResolver = (name: string) =>
    source.engine.has(name) ? Array.from(matching(source, name, {}), ({ document }) => document) : []
  try {
    return new Aggregator(pipeline, { collectionResolver }).run(documents)
  } catch (error) {
    if (error instanceof WireRefusal) throw error
    throw databaseRefusal('Aggregate', error instanceof Error ? error.message : String(error))
  }
}
