import type { InferOutput } from 'valibot'
import type { brandView } from '../../contract/brand/views'
import type { Brand } from './documents'

/** The brand as the screens use it. */
export const presentBrand = (brand: Brand): InferOutput<typeof brandView> => ({
  name: brand.name,
  slogan: brand.slogan,
  logo: brand.logo,
  colors: brand.colors,
  radius: brand.radius,
  item: brand.item,
  contact: brand.contact ?? null,
  privacyContact: brand.privacyContact ?? null,
  company: brand.company ?? { name: '', address: '' },
})
