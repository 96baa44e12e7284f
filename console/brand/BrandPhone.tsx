import { useState, type CSSProperties } from 'react'
import { sayAdvice, sayHeadline } from '../../contract/sentences/code'
import { sayItem } from '../../contract/sentences/item'
import { colorsFrom, type Colors } from '../../contract/words/brand'
import { useLanguage, useWords } from '../ui/language'
import { PhoneFrame } from '../ui/PhoneFrame'
import type { BrandDraft } from './draft'
import { logoAddress } from './LogoField'

type Face = 'home' | 'guest' | 'result'

interface PhoneProps {
  draft: BrandDraft
  /** The address of the logo that the brand has. */
  shown?: string
}

interface DressedPhoneProps extends PhoneProps {
  /** Those that follow from the accent, where nothing else is said. */
  colors?: Colors
  /** In px. */
  radius?: number
  /** What newcomers read; only a brand that is there has a face for them. */
  welcome?: { title: string; body: string }
}

/** Where no other was chosen. */
const usualRadius = 14

/** The brand's tokens as the phone's variables. */
export const phoneTokens = (colors: Colors, radius = usualRadius): CSSProperties => ({
  '--brand-accent': colors.accent,
  '--brand-accent-ink': colors.accentInk,
  '--brand-ink': colors.ink,
  '--brand-ink-soft': colors.inkSoft,
  '--brand-paper': colors.paper,
  '--brand-card': colors.card,
  '--brand-line': colors.line,
  '--brand-good': colors.good,
  '--brand-radius': `${radius}px`,
})

/** The brand on a member's phone, as the form stands. */
export function BrandPhone({ draft, shown = '', colors, radius, welcome }: DressedPhoneProps) {
  const words = useWords()
  const [face, setFace] = useState<Face>('home')
  const tokens = phoneTokens(colors ?? colorsFrom(draft.accent), radius)
  return (
    <PhoneFrame<Face>
      value={face}
      onChange={setFace}
      options={[
        { value: 'home', label: words.founding.faces.home },
        ...(welcome ? [{ value: 'guest' as const, label: words.brand.guestFace }] : []),
        { value: 'result', label: words.founding.faces.result },
      ]}
    >
      <div className="brand-phone" style={tokens}>
        {face === 'result' ? (
          <Result draft={draft} />
        ) : (
          <Home draft={draft} shown={shown} {...(face === 'guest' && welcome ? { welcome } : {})} />
        )}
      </div>
    </PhoneFrame>
  )
}

function Home({ draft, shown = '', welcome }: Pick<DressedPhoneProps, 'draft' | 'shown' | 'welcome'>) {
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
      {welcome ? (
        <section className="brand-phone-card">
          <b>{welcome.title || words.phone.guestTitle}</b>
          <small>{welcome.body || words.phone.guestBody}</small>
          <span className="brand-phone-button">{words.brand.join}</span>
        </section>
      ) : (
        <section className="brand-phone-card">
          <span>{draft.name}</span>
          <small>{words.founding.points}</small>
          <strong>0</strong>
        </section>
      )}
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
