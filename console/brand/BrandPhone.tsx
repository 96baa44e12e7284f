import { useState, type CSSProperties } from 'react'
import { sayAdvice, sayHeadline } from '../../contract/sentences/code'
import { sayItem } from '../../contract/sentences/item'
import { colorsFrom, type Colors } from '../../contract/words/brand'
import { useLanguage, useWords } from '../ui/language'
import { PhoneFrame } from '../ui/PhoneFrame'
import type { BrandDraft } from './draft'
import { logoAddress } from './LogoField'

type Face = 'home' | 'result'

interface PhoneProps {
  draft: BrandDraft
  /** The address of the logo that the brand has. */
  shown?: string
}

/** The brand's colours as a form stands: those that it has, until another accent is chosen. */
export const colorsOf = ({ accent }: BrandDraft, kept?: Colors): Colors =>
  kept?.accent === accent ? kept : colorsFrom(accent)

/** The brand on a member's phone, as the form stands. */
export function BrandPhone({ draft, shown = '', kept }: PhoneProps & { kept?: Colors }) {
  const words = useWords()
  const [face, setFace] = useState<Face>('home')
  const colors = colorsOf(draft, kept)
  const tokens: CSSProperties = {
    '--brand-accent': colors.accent,
    '--brand-ink': colors.ink,
    '--brand-ink-soft': colors.inkSoft,
    '--brand-paper': colors.paper,
    '--brand-line': colors.line,
    '--brand-good': colors.good,
  }
  return (
    <PhoneFrame<Face>
      value={face}
      onChange={setFace}
      options={[
        { value: 'home', label: words.founding.faces.home },
        { value: 'result', label: words.founding.faces.result },
      ]}
    >
      <div className="brand-phone" style={tokens}>
        {face === 'home' ? <Home draft={draft} shown={shown} /> : <Result draft={draft} />}
      </div>
    </PhoneFrame>
  )
}

function Home({ draft, shown = '' }: PhoneProps) {
  const words = useWords()
  const item = sayItem(draft.item, useLanguage())
  const logo = draft.logo ? logoAddress(draft.logo) : shown
  return (
    <>
      <header className="brand-phone-head">
        {logo !== '' ? <img src={logo} alt="" /> : <i aria-hidden />}
        <div>
          <strong>{draft.name || words.founding.name}</strong>
          <small>{draft.slogan}</small>
        </div>
      </header>
      <section className="brand-phone-card">
        <span>{draft.name}</span>
        <small>{words.founding.points}</small>
        <strong>0</strong>
      </section>
      <section className="brand-phone-scan">
        <strong>{words.founding.scan(item.place)}</strong>
        <small>{words.founding.scanHint(item.unit)}</small>
      </section>
    </>
  )
}

function Result({ draft }: { draft: BrandDraft }) {
  const words = useWords()
  const locale = useLanguage()
  const speaking = { locale, item: draft.item }
  const none = { award: null, unpaid: null, first: null, product: null }
  const first = sayHeadline({ ...none, verdict: 'first' }, speaking)
  const recalled = sayHeadline({ ...none, verdict: 'recalled' }, speaking)
  return (
    <>
      <section className="brand-phone-result">
        <b>{words.phone.genuine}</b>
        <strong>{first.title}</strong>
        <p>{first.body}</p>
      </section>
      <section className="brand-phone-result">
        <strong>{recalled.title}</strong>
        <p>{recalled.body}</p>
        <p>{sayAdvice('stopUsing', speaking)}</p>
      </section>
      <section className="brand-phone-result">
        <p>{sayAdvice('findCode', speaking)}</p>
        {draft.phone && <p>{words.founding.contact(draft.phone, draft.hours)}</p>}
      </section>
    </>
  )
}
