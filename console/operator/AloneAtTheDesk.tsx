import { useEffect, type ReactNode } from 'react'
import { call } from '../cloud/call'
import { forgetEverything } from '../cloud/load'
import { endSession } from '../cloud/session'
import { speak, useLanguage, useWords } from '../ui/language'

interface AloneProps {
  title: string
  says: string
  children: ReactNode
  /** Whether somebody is signed in, who can leave again. */
  isSignedIn?: boolean
}

/** One card, where that is all that somebody can do at the desk: in either language, and with a way out. */
export function AloneAtTheDesk({ title, says, children, isSignedIn = true }: AloneProps) {
  const words = useWords()
  const locale = useLanguage()
  useEffect(() => {
    document.title = title
  }, [title])
  const leave = async () => {
    await call('signOut', {})
    forgetEverything()
    endSession()
  }
  return (
    <main className="sign-in-side password-due">
      <div className="sign-in-card">
        <h1>{title}</h1>
        <p>{says}</p>
        {children}
      </div>
      <div className="quiet-links">
        <button type="button" className="quiet-link" onClick={() => speak(locale === 'en' ? 'zh-CN' : 'en')}>
          {locale === 'en' ? '中文' : 'English'}
        </button>
        {isSignedIn && (
          <button type="button" className="quiet-link" onClick={() => void leave()}>
            {words.session.signOut}
          </button>
        )}
      </div>
    </main>
  )
}
