import { createContext, useContext, useState, type ComponentType } from 'react'
import { useWords } from '../words'
import type { IconName } from './Icon'
import { Notice } from './Notice'

interface JoinSheetProps {
  onClose: () => void
  onJoined: () => void
}

const JoinSheetContext = createContext<ComponentType<JoinSheetProps>>(() => null)

/** Puts the sheet that joins within reach of every page: what is drawn on any page may not know of members. */
export const JoinSheetProvider = JoinSheetContext.Provider

/** What a page that is only for members says to whoever has no card. */
export interface Teaching {
  icon: IconName
  title: string
  body: string
}

interface Props extends Partial<Teaching> {
  /** The page asks again: now there is something to show. */
  onJoined: () => void
}

/** In the place of what only members have: what joining brings here, and the button that joins. */
export function GuestNotice({ icon = 'me', title, body, onJoined }: Props) {
  const { join } = useWords()
  const JoinSheet = useContext(JoinSheetContext)
  const [joining, setJoining] = useState(false)
  const joined = () => {
    setJoining(false)
    onJoined()
  }
  return (
    <>
      <Notice
        icon={icon}
        title={title ?? join.toSee.title}
        body={body ?? join.toSee.body}
        action={{ text: join.open, onTap: () => setJoining(true) }}
      />
      {joining && <JoinSheet onClose={() => setJoining(false)} onJoined={joined} />}
    </>
  )
}
