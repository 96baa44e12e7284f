import type { Output } from '../../../contract'
import { brandPartNames } from '../../../contract/words/brand'
import { changedFields } from '../../../domain/brand/parts'
import { presentPicture } from '../../kernel/pictures/shown'
import type { Files } from '../../kernel/ports/files'
import { contentOf } from '../content'
import type { Brand, BrandContent, BrandDraft, BrandEdition } from '../documents'

type Saved = Output<'ops', 'getBrand'>['brand']

/** The brand in force beside what is being prepared. */
export const presentSavedBrand = (platform: { files: Files }, brand: Brand, draft: BrandDraft): Saved => ({
  published: presentContent(platform, contentOf(brand)),
  version: brand.version,
  consentVersion: brand.consentVersion,
  draft: presentContent(platform, draft.content),
  draftVersion: draft.version,
  parts: brandPartNames.map((part) => ({ part, ...draft.parts[part] })),
  changed: changedFields(contentOf(brand), draft.content),
})

export const presentContent = (platform: { files: Files }, content: BrandContent): Saved['draft'] => ({
  ...content,
  logo: presentPicture(platform, content.logo),
  home: content.home.map(({ banner, ...block }) => ({
    ...block,
    banner: banner && { ...banner, address: presentPicture(platform, banner.picture) },
  })),
})

export const presentEdition = ({
  _id: _,
  content: _content,
  restored,
  ...edition
}: BrandEdition): Output<'ops', 'getBrandEdition'>['edition'] => ({ ...edition, restored: restored ?? null })
