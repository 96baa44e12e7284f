import { useMutation } from '@tanstack/react-query'
import { useRef } from 'react'
import { call, newRequestId, type Asked, type Failure, type Given, type Name, type Outcome } from './call'
import { held } from './held'
import { announceChange } from './load'

/**
 * A request that had no answer for so long is given up: whoever gives the same command later wants it once more. The
 * tries of one call, which all go under the same id, take less.
 */
const intentionLastsMs = 10 * 60 * 1000

/** Counts the answers which said that the command had been done before: somewhere this is told. */
export const repeats = held(0)

export interface Intention {
  input: string
  requestId: string
  since: number
}

/** The one that still lasts where the input is the same, or a new one. */
export const intentionFor = (input: string, before: Intention | undefined, now: number): Intention =>
  before?.input === input && now >= before.since && now < before.since + intentionLastsMs
    ? before
    : { input, requestId: newRequestId(), since: now }

/** Whether it became a request that a colleague decides about. */
export const waits = (failure: Failure): boolean =>
  failure.kind === 'refused' && failure.refusal.code === 'waitsForApproval'

/**
 * A command as a button gives it. The request id stands for the intention: pressing again with the same input after the
 * network failed repeats the same request, and only an answer ends it.
 */
export function useCommand<N extends Name>(procedure: N) {
  const intention = useRef<Intention>(undefined)
  const { mutateAsync, isPending } = useMutation({
    mutationFn: async (input: Asked<N>): Promise<Outcome<Given<N>>> => {
      const meant = intentionFor(JSON.stringify(input), intention.current, Date.now())
      intention.current = meant
      const outcome = await call(procedure, input, meant.requestId)
      if (outcome.ok || outcome.failure.kind === 'refused') intention.current = undefined
      if (outcome.ok || waits(outcome.failure)) void announceChange()
      if (outcome.ok && outcome.repeated) repeats.set(repeats.get() + 1)
      return outcome
    },
  })
  return { run: mutateAsync, running: isPending }
}
