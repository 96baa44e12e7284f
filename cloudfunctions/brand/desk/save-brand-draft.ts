import type { Contract } from '../../../contract'
import type { InputOf } from '../../../contract/procedure'
import type { RefusalOf } from '../../../contract/refusals'
import { brandPartNames } from '../../../contract/words/brand'
import { readColors } from '../../../domain/brand/colors'
import { unknownFieldsIn } from '../../../domain/brand/terms'
import { no, yes, type Result } from '../../../domain/result'
import { NotFounded } from '../../kernel/call/not-founded'
import { once } from '../../kernel/call/once'
import type { Handler } from '../../kernel/call/serve'
import { isShowable } from '../../kernel/pictures/shown'
import type { Platform } from '../../kernel/ports/platform'
import type { BrandContent } from '../documents'
import { changedDraft, draftOf } from '../draft'
import { judgeHome } from '../judged'
import { publishLogo } from '../logo'
import { brandInStore } from '../stored'
import { presentSavedBrand } from './view'

type Asked = InputOf<Contract['ops']['saveBrandDraft']>

/** Saves parts of the draft, each of them only where it is still as it was read. */
export const saveBrandDraft: Handler<'ops', 'saveBrandDraft'> = async (call, asked) => {
  const judged = await judge(call, asked)
  if (!judged.ok) return judged
  const logo = asked.look?.logo
  const published = logo === undefined ? yes(undefined) : await publishLogo(call, { name: call.operator.id }, logo)
  if (!published.ok) return published
  return once(call, async (transaction) => {
    const brand = await brandInStore(transaction)
    if (!brand) throw new NotFounded()
    const before = await draftOf(transaction, brand)
    for (const part of brandPartNames) {
      const { version } = before.parts[part]
      if (asked[part] && asked[part].version !== version) return no({ code: 'changedMeanwhile', version })
    }
    const after = changedDraft(before, contentWith(before.content, asked, published.value), call)
    await transaction.put('brandDrafts', after)
    return yes({
      value: { brand: presentSavedBrand(call, brand, after) },
      subject: 'brand',
      changed: { before: partsOf(before.content), after: partsOf(after.content) },
    })
  })
}

type Problem =
  | RefusalOf<'colorsUnreadable'>
  | RefusalOf<'termsFieldUnknown'>
  | RefusalOf<'categoryRepeated'>
  | RefusalOf<'homeBlockFixed'>
  | RefusalOf<'homeBlockRefused'>
  | RefusalOf<'targetRefused'>
  | RefusalOf<'pictureUnknown'>

async function judge(platform: Platform, asked: Asked): Promise<Result<undefined, Problem>> {
  const colors = asked.look ? readColors(asked.look.colors) : yes(undefined)
  if (!colors.ok) return colors
  const { 'zh-CN': chinese, en: english } = asked.terms?.terms ?? { 'zh-CN': [], en: [] }
  const [field] = unknownFieldsIn([...chinese, ...english])
  if (field !== undefined) return no({ code: 'termsFieldUnknown', field: field.slice(0, shownFieldMax) })
  const { mallCategories = [] } = asked.categories ?? {}
  const repeated = mallCategories.find(({ code, name }, place) =>
    mallCategories.slice(0, place).some((other) => other.code === code || other.name === name),
  )
  if (repeated) return no({ code: 'categoryRepeated', name: repeated.name })
  const banners = asked.home?.home.flatMap(({ banner }) => banner ?? []) ?? []
  if (!banners.every(({ picture }) => isShowable(platform, picture))) return no({ code: 'pictureUnknown' })
  return asked.home ? judgeHome(platform, asked.home.home) : yes(undefined)
}

/** A mistyped field is a word; whatever is longer is a sentence in braces. */
const shownFieldMax = 20

function contentWith(
  before: BrandContent,
  { look, item, contact, categories, terms, home }: Asked,
  logo = before.logo,
): BrandContent {
  const { version: _, logo: _sent, ...looks } = look ?? { version: 0 }
  return {
    ...before,
    ...looks,
    logo,
    ...(item && { item: item.item, codeOrigin: item.codeOrigin }),
    ...(contact && {
      contact: { ...contact.contact, email: contact.contact.email ?? '' },
      privacyContact: { ...contact.privacyContact, phone: contact.privacyContact.phone ?? '' },
      company: contact.company,
    }),
    ...(categories && { mallCategories: categories.mallCategories }),
    ...(terms && { terms: terms.terms }),
    ...(home && { home: home.home }),
  }
}

/** By the names that the command has for them. */
const partsOf = (content: BrandContent) => ({
  look: { name: content.name, slogan: content.slogan, logo: content.logo, accent: content.colors.accent },
  item: { item: content.item, codeOrigin: content.codeOrigin },
  contact: { contact: content.contact, privacyContact: content.privacyContact, company: content.company },
  categories: content.mallCategories,
  terms: content.terms,
  home: content.home,
})
