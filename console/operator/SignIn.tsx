import { Alert } from 'antd'
import { useEffect } from 'react'
import { useAnswer } from '../cloud/load'
import { speak, useLanguage, useWords } from '../ui/language'
import { SignInForm } from './SignInForm'

/** The page before anyone is signed in. The address stays what it was, so that signing in leads there. */
export function SignIn() {
  const words = useWords()
  const locale = useLanguage()
  const isUnfounded = useAnswer('founding', {}).value?.isFounded === false
  useEffect(() => {
    document.title = words.session.title
  }, [words])
  return (
    <main className="sign-in">
      <section className="sign-in-poster" aria-hidden>
        <CodeField />
        <p className="sign-in-slogan">{words.session.slogan}</p>
        <p>{words.session.sloganSays}</p>
      </section>
      <section className="sign-in-side">
        <div className="sign-in-card">
          <h1>{words.session.title}</h1>
          <p>{words.session.says}</p>
          {isUnfounded && <Alert className="trouble" type="info" showIcon title={words.founding.none} />}
          <SignInForm />
        </div>
        <button type="button" className="quiet-link" onClick={() => speak(locale === 'en' ? 'zh-CN' : 'en')}>
          {locale === 'en' ? '中文' : 'English'}
        </button>
      </section>
    </main>
  )
}

const fieldSize = 21

/** A code drawn from a fixed sequence: corner marks and a quiet field of cells. */
function CodeField() {
  const cells: [number, number][] = []
  let seed = 20_260_302
  for (let row = 0; row < fieldSize; row++)
    for (let column = 0; column < fieldSize; column++) {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
      if (seed % 100 < 44 && !inCorner(row, column)) cells.push([column, row])
    }
  return (
    <svg className="code-field" viewBox="0 0 21 21">
      {cells.map(([x, y]) => (
        <rect key={`${x},${y}`} x={x + 0.08} y={y + 0.08} width="0.84" height="0.84" rx="0.22" />
      ))}
      {[
        [0, 0],
        [14, 0],
        [0, 14],
      ].map(([x = 0, y = 0]) => (
        <g key={`${x},${y}`}>
          <rect x={x + 0.5} y={y + 0.5} width="6" height="6" rx="1.4" className="code-corner" />
          <rect x={x + 2.2} y={y + 2.2} width="2.6" height="2.6" rx="0.7" className="code-heart" />
        </g>
      ))}
    </svg>
  )
}

const inCorner = (row: number, column: number) =>
  (row < 8 && column < 8) || (row < 8 && column > 12) || (row > 12 && column < 8)
