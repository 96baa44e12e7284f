import { createContext, useContext } from 'react'
import type { Item } from '../../contract/words/brand'
import type { Given, Name } from '../cloud/call'
import type { Address } from './route'

export type Operator = Given<'whoAmI'>['operator']

export interface Desk {
  operator: Operator
  brandName: string
  /** What the brand's items are, which sentences speak of. */
  item: Item
  /** The procedures that the operator may ask for, as the cloud told. */
  mayAsk: ReadonlySet<string>
  /** What an address asks; nothing known where it is no page's. */
  needsAt: (to: Address) => Name | undefined
  /** Where they may use a till; null where nowhere. */
  till: Given<'whoAmI'>['till']
}

export const DeskContext = createContext<Desk | null>(null)

/** Who is at the desk; only ever asked below the shell, which has somebody signed in. */
export function useDesk(): Desk {
  const desk = useContext(DeskContext)
  if (desk === null) throw new Error('useDesk is called outside the shell.')
  return desk
}

/** Answers whether the operator may ask for a procedure, so that the desk offers nothing the cloud would refuse. */
export function useMay(): (procedure: Name) => boolean {
  const { mayAsk } = useDesk()
  return (procedure) => mayAsk.has(procedure)
}
