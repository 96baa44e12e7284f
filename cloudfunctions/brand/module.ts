import { discardBrandDraft } from './desk/discard-brand-draft'
import { getBrandEdition, listBrandEditions } from './desk/editions'
import { getBrand } from './desk/get-brand'
import { publishBrand } from './desk/publish-brand'
import { restoreBrandEdition } from './desk/restore-brand-edition'
import { saveBrandDraft } from './desk/save-brand-draft'
import { uploadBrandPicture } from './desk/upload-brand-picture'

export { collections } from './collections'
export { personal } from './personal'

/** What operators ask. */
export const desk = {
  discardBrandDraft,
  getBrand,
  getBrandEdition,
  listBrandEditions,
  publishBrand,
  restoreBrandEdition,
  saveBrandDraft,
  uploadBrandPicture,
}
