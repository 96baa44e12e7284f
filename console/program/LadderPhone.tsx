import { figure } from '../ui/figures'
import { useLanguage, useWords } from '../ui/language'
import { givesOf, type TierDraft } from './program'

/** The ladder on a member's phone, as the form stands: each tier's card and what it gives. */
export function LadderPhone({ tiers }: { tiers: TierDraft[] }) {
  const words = useWords()
  const locale = useLanguage()
  return (
    <aside className="phone-side" aria-label={words.program.preview}>
      <div className="phone">
        <div className="phone-screen ladder-screen" role="group" aria-label={words.program.preview} tabIndex={0}>
          {tiers.map((tier) => (
            <section key={tier.code} className="ladder-tier">
              <div className={`ladder-card till-card-${tier.material}`}>
                <strong>{tier.name || '—'}</strong>
                <span>{words.program.from(figure(tier.growthMin))}</span>
              </div>
              <ul>
                {givesOf(tier, locale).map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </section>
          ))}
        </div>
      </div>
      <p className="soft">{words.program.previewSays}</p>
    </aside>
  )
}
