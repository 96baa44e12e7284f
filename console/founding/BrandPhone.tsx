import { useState, type CSSProperties } from 'react'
import { sayAdvice, sayHeadline } from '../../contract/sentences/code'
import { sayItem } from '../../contract/sentences/item'
import { colorsFrom } from '../../contract/words/brand'
import { useLanguage, useWords } from '../ui/language'
import { PhoneFrame } from '../ui/PhoneFrame'
import type { Draft } from './draft'
import { logoAddress } from './LogoField'

type Face = 'home' | 'result'

/** The brand on a member's phone, as the form stands. */
export function BrandPhone({ draft }: { draft: Draft }) {
  const words = useWords()
  const [face, setFace] = useState<Face>('home')
  const colors = colorsFrom(draft.accent)
  const tokens = {
    '--brand-accent': colors.accent,
    '--brand-ink': colors.ink,
    '--brand-ink-soft': colors.inkSoft,
    '--brand-paper': colors.paper,
    '--brand-line': colors.line,
    '--brand-good': colors.good,
  } as CSSProperties
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
        {face === 'home' ? <Home draft={draft} /> : <Result draft={draft} />}
      </div>
    </PhoneFrame>
  )
}

function Home({ draft }: { draft: Draft }) {
  const words = useWords()
  const item = sayItem(draft.item, useLanguage())
  return (
    <>
      <header className="brand-phone-head">
        {draft.logo ? <img src={logoAddress(draft.logo)} alt="" /> : <i aria-hidden />}
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

function Result({ draft }: { draft: Draft }) {
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
