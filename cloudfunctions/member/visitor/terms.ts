import type { Locale } from '../../../contract/sentences'
import { termsDifference } from '../../../domain/brand/terms'
import { yes } from '../../../domain/result'
import { brandOf } from '../../brand/configuration'
import { contentOf } from '../../brand/content'
import { editionAgreedTo } from '../../brand/editions'
import { termsOf } from '../../brand/terms/terms'
import type { Handler } from '../../kernel/call/serve'
import type { VisitorCall } from '../../kernel/ports/platform'

/** The terms in force; where a member agreed to others, with what has changed since. */
export const terms: Handler<'member', 'terms'> = async (call, { locale }) => {
  const brand = await brandOf(call)
  const sections = termsOf(contentOf(brand), locale)
  const agreed = await agreedBy(call, brand.consentVersion, locale)
  return yes({
    version: brand.consentVersion,
    sections,
    difference: agreed && { version: agreed.version, lines: termsDifference(agreed.sections, sections) },
  })
}

/** What a member agreed to, as it was then; null where that is what is in force. */
async function agreedBy({ store, visitorId, at }: VisitorCall, inForce: string, locale: Locale) {
  const member = await store.get('members', visitorId)
  if (!member || member.consentVersion === inForce) return null
  const { consentVersion: version } = member
  const consent = await store.get('consents', `${visitorId}:${version}`)
  const edition = await editionAgreedTo(store, version, consent?.at ?? at)
  return edition ? { version, sections: termsOf(edition.content, locale) } : null
}
