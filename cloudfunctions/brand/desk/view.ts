import type { Output } from '../../../contract'
import type { Files } from '../../kernel/ports/files'
import type { Brand } from '../documents'
import { presentBrand } from '../view'

/** The brand with what only the desk sees of it. */
export const presentSavedBrand = (platform: { files: Files }, brand: Brand): Output<'ops', 'getBrand'>['brand'] => ({
  ...presentBrand(platform, brand),
  codeOrigin: brand.codeOrigin,
  consentVersion: brand.consentVersion,
  version: brand.version,
})
