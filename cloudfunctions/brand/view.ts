import type { InferOutput } from 'valibot'
import type { brandView } from '../../contract/brand/views'
import { presentPicture } from '../kernel/pictures/shown'
import type { Files } from '../kernel/ports/files'
import type { Brand } from './documents'

/** The brand as the screens use it. */
export const presentBrand = (platform: { files: Files }, brand: Brand): InferOutput<typeof brandView> => ({
  name: brand.name,
  slogan: brand.slogan,
  welcome: brand.welcome ?? { title: '', body: '' },
  logo: presentPicture(platform, brand.logo),
  colors: brand.colors,
  radius: brand.radius,
  item: brand.item,
  contact: brand.contact ?? null,
  privacyContact: brand.privacyContact ?? null,
  company: brand.company ?? { name: '', address: '' },
})
