import { array, boolean, check, nullable, number, object, optional, picklist, pipe, string } from 'valibot'
import { after, limit, version } from '../fields'
import { operators, procedure } from '../procedure'
import { bytesAsText, typed, verbatim } from '../text'
import { brandFieldNames, brandPartNames } from '../words/brand'
import { homeBlockKinds } from '../words/home'
import { brandFields, dressFields, logoBytesMax } from './fields'
import { brandView, targetView, termsSectionView } from './views'

/** All that the desk edits of a brand. */
const editedBrand = object({
  ...brandView.entries,
  codeOrigin: string(),
  mallCategories: array(object({ code: string(), name: string() })),
  terms: object({ 'zh-CN': array(termsSectionView), en: array(termsSectionView) }),
  home: array(
    object({
      id: string(),
      kind: picklist(homeBlockKinds),
      audience: array(string()),
      from: nullable(number()),
      until: nullable(number()),
      /** `picture` is what is saved again, `address` where it is shown from. */
      banner: nullable(object({ picture: string(), address: string(), says: string(), target: nullable(targetView) })),
    }),
  ),
})

/** Who did something last, and when; null where nobody has yet. */
const doneBy = nullable(object({ at: number(), operatorName: string() }))

const savedBrand = object({
  /** What phones show. */
  published: editedBrand,
  /** The number of the edition that is published; what a publication is asked with. */
  version: number(),
  consentVersion: string(),
  /** What is being prepared; the same as what is published where nothing is. */
  draft: editedBrand,
  /** Rises with every change of the draft. */
  draftVersion: number(),
  /** How often each part of the draft was changed, which saving it is asked with, and by whom last. */
  parts: array(object({ part: picklist(brandPartNames), version: number(), last: doneBy })),
  /** In what the draft differs from what is published. */
  changed: array(picklist(brandFieldNames)),
})

const editionRow = object({
  number: number(),
  at: number(),
  /** Empty where it was in force before editions were kept. */
  operatorName: string(),
  note: string(),
  consentVersion: string(),
  /** In what it differs from the one before. */
  changed: array(picklist(brandFieldNames)),
  /** The edition that it published anew; null where it was a draft. */
  restored: nullable(number()),
})

const oneBrand = object({ brand: savedBrand })
const { name, slogan, colors, radius, item, codeOrigin, contact, privacyContact, company } = brandFields

/** What keeps a brand from being published as it stands. */
const contentRefusals = ['homeBlockFixed', 'homeBlockRefused', 'targetRefused', 'categoryInUse'] as const

export const desk = {
  getBrand: procedure({
    caller: operators('brand.see'),
    effect: 'query',
    input: object({}),
    output: oneBrand,
    refusals: [],
  }),
  /**
   * Saves parts of the draft; phones show none of it. Each part names the version that it was read with, so that two may work
   * on different parts at once.
   */
  saveBrandDraft: procedure({
    caller: operators('brand.save'),
    effect: 'once',
    input: pipe(
      object({
        look: optional(
          object({
            version,
            name,
            slogan,
            welcome: dressFields.welcome,
            colors,
            radius,
            /** Absent where the logo stays. */
            logo: optional(bytesAsText(logoBytesMax)),
          }),
        ),
        item: optional(object({ version, item, codeOrigin })),
        contact: optional(object({ version, contact, privacyContact, company })),
        categories: optional(object({ version, mallCategories: dressFields.mallCategories })),
        terms: optional(object({ version, terms: dressFields.terms })),
        home: optional(object({ version, home: dressFields.home })),
      }),
      check((parts) => Object.values(parts).some((part) => part !== undefined)),
    ),
    output: oneBrand,
    refusals: [
      'changedMeanwhile',
      'colorsUnreadable',
      'pictureRefused',
      'termsFieldUnknown',
      'categoryRepeated',
      'pictureUnknown',
      'homeBlockFixed',
      'homeBlockRefused',
      'targetRefused',
    ],
    secrets: ['logo'],
  }),
  /** Throws the draft away: it is again what is published. */
  discardBrandDraft: procedure({
    caller: operators('brand.save'),
    effect: 'once',
    input: object({ draftVersion: version }),
    output: oneBrand,
    refusals: ['changedMeanwhile', 'nothingToDiscard'],
  }),
  /** Makes the draft what phones show, within seconds, and keeps it as an edition. */
  publishBrand: procedure({
    caller: operators('brand.publish'),
    effect: 'once',
    input: object({
      /** Of what is published, and of the draft that was looked at. */
      version,
      draftVersion: version,
      /** Whether members are asked again, because what the terms say has changed for them. */
      asksAgain: boolean(),
      note: typed('editionNote'),
    }),
    output: oneBrand,
    refusals: ['changedMeanwhile', 'nothingToPublish', ...contentRefusals],
  }),
  /** What was published, newest first. */
  listBrandEditions: procedure({
    caller: operators('brand.see'),
    effect: 'query',
    input: object({ after, limit: limit(20) }),
    output: object({ editions: array(editionRow), next: nullable(string()) }),
    refusals: [],
  }),
  /** One edition whole. */
  getBrandEdition: procedure({
    caller: operators('brand.see'),
    effect: 'query',
    input: object({ number: version }),
    output: object({ edition: editionRow, brand: editedBrand }),
    refusals: ['editionUnknown'],
  }),
  /** Publishes an earlier edition anew. A draft that somebody is at stays as it is. */
  restoreBrandEdition: procedure({
    caller: operators('brand.publish'),
    effect: 'once',
    input: object({ number: version, version, asksAgain: boolean(), note: typed('editionNote') }),
    output: oneBrand,
    refusals: ['changedMeanwhile', 'editionUnknown', 'nothingToPublish', ...contentRefusals],
  }),
  /** A picture for a banner, made anew from its pixels. */
  uploadBrandPicture: procedure({
    caller: operators('brand.save'),
    effect: 'once',
    input: object({ content: verbatim(95_000, 1) }),
    output: object({ picture: string(), address: string(), width: number(), height: number(), bytes: number() }),
    refusals: ['pictureRefused'],
    secrets: ['content'],
  }),
}
