import { createContext, useContext } from 'react'
import type { Given, Name } from '../cloud/call'
import { may } from '../cloud/roles'

export type Operator = Given<'whoAmI'>['operator']

export interface Desk {
  operator: Operator
  brandName: string
}

export const DeskContext = createContext<Desk | null>(null)

/** Who is at the desk; only ever asked below the shell, which has somebody signed in. */
export function useDesk(): Desk {
  const desk = useContext(DeskContext)
  if (desk === null) throw new Error('useDesk is called outside the shell.')
  return desk
}

/** Answers whether the operator at the desk may ask for a procedure. */
export function useMay(): (procedure: Name) => boolean {
  const { operator } = useDesk()
  return (procedure) => may(operator.role, procedure)
}
