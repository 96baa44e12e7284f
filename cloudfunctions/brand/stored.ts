import type { Transaction } from '../kernel/store/store'
import type { Brand } from './documents'
import { brandInProgram } from './upcast'

/** The brand as it is in force; undefined before it is founded. One that was stored in its programme is read from there. */
export async function brandInStore(store: Pick<Transaction, 'get'>): Promise<Brand | undefined> {
  const brand = await store.get('brands', 'brand')
  if (brand) return brand
  const program = await store.get('programs', 'brand')
  return program && brandInProgram(program)
}
