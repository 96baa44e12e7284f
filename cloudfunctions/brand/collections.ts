import { collection } from '../kernel/store/collections'
import type { Brand, BrandDraft, BrandEdition, Program } from './documents'

export const collections = {
  brandDrafts: collection<BrandDraft>()({ kept: 'always', indexes: {} }),
  brandEditions: collection<BrandEdition>()({
    kept: 'always',
    indexes: { byConsent: { fields: ['consentVersion', 'at'] }, byNumber: { fields: ['number'] } },
  }),
  brands: collection<Brand>()({ kept: 'always', indexes: {} }),
  programs: collection<Program>()({ kept: 'always', indexes: {} }),
}

type Declared = typeof collections

declare module '../kernel/store/collections' {
  interface Collections extends Declared {}
}
