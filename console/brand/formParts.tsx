import { useWords } from '../ui/language'
import { ContactFields, ItemFields, LookFields } from './BrandFields'
import { ColorFields } from './ColorFields'
import { contactsOf, type SentPart } from './draft'
import { FormPart } from './FormPart'
import type { PartProps } from './part'

export const LookPart = (given: PartProps) => (
  <FormPart
    {...given}
    part="look"
    sent={({ name, slogan, welcome, colors, radius, logo }, version) => ({
      look: { version, name, slogan, welcome, colors, radius, ...(logo ? { logo: logo.content } : {}) },
    })}
    fields={({ draft, form, shown }) => (
      <>
        <LookFields draft={draft} form={form} shown={shown} />
        <ColorFields />
      </>
    )}
  />
)

export function ItemPart(given: PartProps) {
  const words = useWords()
  const sent = ({ item, codeOrigin }: SentItem, version: number): SentPart => ({ item: { version, item, codeOrigin } })
  return (
    <FormPart {...given} part="item" sent={sent} fields={() => <ItemFields originSays={words.brand.originSays} />} />
  )
}

type SentItem = Pick<NonNullable<SentPart['item']>, 'item' | 'codeOrigin'>

export const ContactPart = (given: PartProps) => (
  <FormPart
    {...given}
    part="contact"
    sent={(entered, version) => ({ contact: { version, ...contactsOf(entered) } })}
    fields={() => <ContactFields />}
  />
)
