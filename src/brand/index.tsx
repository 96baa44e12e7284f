import { createContext, useContext } from 'react'
import type { Brand } from './style'

export { brandStyle, paintBrowser, type Brand } from './style'

/** The brand as last heard of; undefined before the first answer, when the built-in tokens serve. */
const BrandContext = createContext<Brand | undefined>(undefined)

export const BrandProvider = BrandContext.Provider
export const useBrand = () => useContext(BrandContext)
