import { held } from './held'

const tokenKey = 'mashang.desk.token'

export interface Session {
  /** Null before signing in. */
  token: string | null
  /** The cloud no longer takes the token; the screens stay as they are until somebody signs in again. */
  expired: boolean
}

/** Kept for the tab only, so that closing it signs the operator out. */
export const session = held<Session>({ token: sessionStorage.getItem(tokenKey), expired: false })

export function beginSession(token: string) {
  sessionStorage.setItem(tokenKey, token)
  session.set({ token, expired: false })
}

export function endSession() {
  sessionStorage.removeItem(tokenKey)
  session.set({ token: null, expired: false })
}

/** Ends the session of a token that is not taken any more; whoever has signed in anew meanwhile stays so. */
export function expireSession(refused: string | null) {
  const { token, expired } = session.get()
  if (token === null || token !== refused || expired) return
  sessionStorage.removeItem(tokenKey)
  session.set({ token, expired: true })
}
