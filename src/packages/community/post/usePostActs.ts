import { useState } from 'react'
import type { Post, Reply } from '../../../features/community/community'
import type { SubjectStep } from '../../../features/community/post/SubjectSheet'

/** What lies over a post while something is done to it. */
type Over =
  | { kind: 'nothing' }
  | { kind: 'joining' }
  | { kind: 'writing'; answered: Reply | undefined }
  | { kind: 'more'; subject: Post | Reply; first: SubjectStep }

export function usePostActs() {
  const [over, setOver] = useState<Over>({ kind: 'nothing' })
  return {
    over,
    close: () => setOver({ kind: 'nothing' }),
    join: () => setOver({ kind: 'joining' }),
    write: (answered?: Reply) => setOver({ kind: 'writing', answered }),
    more: (subject: Post | Reply) => setOver({ kind: 'more', subject, first: 'menu' }),
    appeal: (subject: Post) => setOver({ kind: 'more', subject, first: 'appeal' }),
  }
}
