import { createContext, useContext } from 'react'
import type { Address } from './route'

/** The way back from a page of one thing to the place in the rail that it belongs to. */
export interface Crumb {
  to: Address
  label: string
}

export const CrumbContext = createContext<Crumb | undefined>(undefined)

export const useCrumb = () => useContext(CrumbContext)
