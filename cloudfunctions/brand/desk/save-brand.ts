import { readColors } from '../../../domain/brand/colors'
import { no, yes } from '../../../domain/result'
import { NotFounded } from '../../kernel/call/not-founded'
import { once } from '../../kernel/call/once'
import type { Handler } from '../../kernel/call/serve'
import type { Brand } from '../documents'
import { publishLogo } from '../logo'
import { brandInStore } from '../stored'
import { presentSavedBrand } from './view'

/** Changes the brand as a whole; one that was stored in its programme stands in a document of its own from then on. */
export const saveBrand: Handler<'ops', 'saveBrand'> = async (call, { version, logo, asksAgain, ...fields }) => {
  const colors = readColors(fields.colors)
  if (!colors.ok) return colors
  const published = logo === undefined ? yes(undefined) : await publishLogo(call, { name: call.operator.id }, logo)
  if (!published.ok) return published
  return once(call, async (transaction) => {
    const before = await brandInStore(transaction)
    if (!before) throw new NotFounded()
    if (before.version !== version) return no({ code: 'changedMeanwhile', version: before.version })
    const { contact, privacyContact, ...rest } = fields
    const after: Brand = {
      ...before,
      ...rest,
      contact: { ...contact, email: contact.email ?? '' },
      privacyContact: { ...privacyContact, phone: privacyContact.phone ?? '' },
      logo: published.value ?? before.logo,
      consentVersion: asksAgain ? nextOf(before.consentVersion) : before.consentVersion,
      version: before.version + 1,
    }
    await transaction.put('brands', after)
    return yes({
      value: { brand: presentSavedBrand(call, after) },
      subject: 'brand',
      changed: { before, after },
    })
  })
}

/** Versions are counted; one that was named otherwise is counted from there. */
const nextOf = (version: string): string =>
  /^\d{1,6}$/.test(version) ? String(Number(version) + 1) : `${version.slice(0, 16)}.1`
