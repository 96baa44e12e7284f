import type { Item } from '../../contract/words/brand'
import type { Brand, Program } from './documents'

/** A programme that was stored before the brand had a document of its own. */
export interface ProgramWithBrand extends Program {
  brand: Pick<Brand, 'name' | 'slogan' | 'logo' | 'pictures' | 'colors' | 'radius' | 'codeOrigin'> & {
    contact?: { phone: string; hours: string }
  }
  consentVersion: string
  mallCategories?: { code: string; name: string }[]
}

/** All that was sold then stood in bottles with a code under the cap, and every sentence said so. */
const itemsThen: Item = { unit: 'bottle', codePlace: 'underCap', use: 'drink' }

/** The brand that a programme of then holds; undefined where it holds none. */
export function brandInProgram(program: Program | ProgramWithBrand): Brand | undefined {
  if (!('brand' in program)) return undefined
  const { brand, consentVersion, mallCategories } = program
  const { contact, ...tokens } = brand
  return {
    ...tokens,
    _id: 'brand',
    item: itemsThen,
    ...(contact ? { contact: { ...contact, email: '' } } : {}),
    consentVersion,
    ...(mallCategories ? { mallCategories } : {}),
    version: 0,
  }
}
