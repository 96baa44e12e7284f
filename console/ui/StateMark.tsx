import type { ReactNode } from 'react'

export type Tone = 'good' | 'quiet' | 'warn' | 'bad' | 'accent'

/** A state as a word with a dot: the colour repeats what the word says. */
export function StateMark({ tone, children }: { tone: Tone; children: ReactNode }) {
  return <span className={`state state-${tone}`}>{children}</span>
}
