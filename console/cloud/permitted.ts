import { createContext, useContext } from 'react'
import type { Failure, Name } from './call'

/** The procedures that the operator may ask for, as the cloud told; null before it did. */
export const Permitted = createContext<ReadonlySet<string> | null>(null)

const notAllowed: Failure = { kind: 'refused', refusal: { code: 'notAllowed' } }

/** What the cloud would answer to a question that it was not asked, because it said before that it would refuse. */
export function useRefused(procedure: Name): Failure | undefined {
  const permitted = useContext(Permitted)
  return permitted === null || permitted.has(procedure) ? undefined : notAllowed
}
