import { useState } from 'react'
import type { Locale } from '../../contract/sentences'
import { termsFacts } from '../../contract/sentences/terms'
import { filledTerms, termsDifference, type TermsLine } from '../../contract/words/terms'
import { useWords } from '../ui/language'
import { PhoneFrame } from '../ui/PhoneFrame'
import { phoneTokens } from './BrandPhone'
import type { EditedBrand } from './draft'

/** The terms of a brand with its own facts in them. */
const filled = (brand: EditedBrand, terms: EditedBrand['terms'], locale: Locale) => {
  const read = terms[locale].length > 0 ? locale : 'zh-CN'
  return filledTerms(terms[read], termsFacts(brand, read))
}

/** What members would be shown of the difference between what is published and what would be. */
export const changesOfTerms = (published: EditedBrand, draft: EditedBrand, locale: Locale): TermsLine[] =>
  termsDifference(filled(published, published.terms, locale), filled(draft, draft.terms, locale)).filter(
    ({ change }) => change !== 'same',
  )

interface TermsPhoneProps {
  brand: EditedBrand
  published: EditedBrand
  /** As they stand in the form. */
  terms: EditedBrand['terms']
  locale: Locale
}

/** The terms on a member's phone, and what has changed in them. */
export function TermsPhone({ brand, published, terms, locale }: TermsPhoneProps) {
  const words = useWords().brand
  const [face, setFace] = useState<'text' | 'changes'>('text')
  return (
    <PhoneFrame
      value={face}
      onChange={setFace}
      options={[
        { value: 'text', label: words.termsFaces.text },
        { value: 'changes', label: words.termsFaces.changes },
      ]}
    >
      <div className="brand-phone brand-phone-scrolls" style={phoneTokens(brand.colors, brand.radius)}>
        {face === 'changes' ? (
          <TermsChanges lines={changesOfTerms(published, { ...brand, terms }, locale)} />
        ) : (
          filled(brand, terms, locale).map(({ title, paragraphs }, place) => (
            <section key={place}>
              <strong>{title}</strong>
              {paragraphs.map((paragraph, line) => (
                <p key={line}>{paragraph}</p>
              ))}
            </section>
          ))
        )}
      </div>
    </PhoneFrame>
  )
}

/** Lines that were taken out and that came in. */
export function TermsChanges({ lines }: { lines: readonly TermsLine[] }) {
  const words = useWords().brand
  if (lines.length === 0) return <p className="soft">{words.noTermsChange}</p>
  return (
    <div className="brand-changed">
      {lines.map(({ text, change }, place) => (
        <div key={place} className={`brand-changed-${change}`}>
          <small>{change === 'removed' ? words.removed : words.added}</small>
          {change === 'removed' ? <del>{text}</del> : <ins>{text}</ins>}
        </div>
      ))}
    </div>
  )
}
