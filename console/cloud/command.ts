import { useRef, useState } from 'react'
import { call, newRequestId, type Asked, type Given, type Name, type Outcome } from './call'
import { announceChange } from './load'

/**
 * A command as a button gives it. The request id stands for the intention: pressing again with the same input after the
 * network failed repeats the same request, and only an answer ends it.
 */
export function useCommand<N extends Name>(procedure: N) {
  const [running, setRunning] = useState(false)
  const intention = useRef<{ input: string; requestId: string }>(undefined)

  const run = async (input: Asked<N>): Promise<Outcome<Given<N>>> => {
    const text = JSON.stringify(input)
    if (intention.current?.input !== text) intention.current = { input: text, requestId: newRequestId() }
    setRunning(true)
    const outcome = await call(procedure, input, intention.current.requestId)
    setRunning(false)
    if (outcome.ok || outcome.failure.kind === 'refused') intention.current = undefined
    if (outcome.ok) announceChange()
    return outcome
  }

  return { run, running }
}
