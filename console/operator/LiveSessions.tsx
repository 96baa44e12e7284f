import { useAnswer } from '../cloud/load'
import { Answered } from '../ui/Answered'
import { useWords } from '../ui/language'
import { Moment } from '../ui/Moment'

/** Where somebody is signed in: since when, and until when at the latest. */
export function LiveSessions({ account }: { account: string }) {
  const words = useWords()
  return (
    <Answered of={useAnswer('listSessions', { account })} lines={2}>
      {({ sessions }) =>
        sessions.length === 0 ? (
          <p className="soft">{words.access.noSessions}</p>
        ) : (
          <ul className="live-sessions">
            {sessions.map(({ createdAt, expiresAt, isYours }, place) => (
              <li key={`${createdAt}-${place}`}>
                <span>
                  <Moment at={createdAt} /> {words.access.signedIn}
                  {isYours && <span className="soft"> {words.access.thisOne}</span>}
                </span>
                <span className="soft">
                  {words.access.until} <Moment at={expiresAt} />
                </span>
              </li>
            ))}
          </ul>
        )
      }
    </Answered>
  )
}
