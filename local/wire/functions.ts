import type { Answer } from './database'
import type { Parameters } from './parameters'
import { textOf } from './parameters'
import { WireRefusal, invalidParameter } from './refusal'

/** How a cloud function ended. */
export type Invocation =
  | { outcome: 'answered'; result: unknown }
  | { outcome: 'missing' }
  | { outcome: 'failed'; message: string }
  | { outcome: 'timedOut'; limitMs: number }

/** Runs a cloud function; supplied by whoever hosts them. */
export type Invoke = (name: string, data: unknown) => Promise<Invocation>

/** `functions.invokeFunction`: the request and the answer are JSON texts. */
export async function invokeFunction(invoke: Invoke, parameters: Parameters): Promise<Answer> {
  const name = textOf(parameters, 'function_name')
  const invocation = await invoke(name, requestData(parameters['request_data']))
  if (invocation.outcome === 'missing') {
    throw new WireRefusal('FUNCTION_NOT_FOUND', `[ResourceNotFound.Function] function ${name} not found`)
  }
  if (invocation.outcome === 'failed') throw new WireRefusal('FUNCTIONS_EXECUTE_FAIL', invocation.message)
  if (invocation.outcome === 'timedOut') {
    const message = `Invoking task timed out after ${invocation.limitMs / 1000} seconds`
    throw new WireRefusal('FUNCTIONS_TIME_LIMIT_EXCEEDED', message)
  }
  return { data: { response_data: JSON.stringify(invocation.result ?? null) } }
}

function requestData(text: unknown): unknown {
  if (typeof text !== 'string' || text === '') return {}
  try {
    return JSON.parse(text)
  } catch {
    throw invalidParameter('request_data is not JSON')
  }
}
