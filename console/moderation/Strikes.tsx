import { useState } from 'react'
import { useCommand } from '../cloud/command'
import { AskOnce } from '../ui/AskOnce'
import { figure } from '../ui/figures'
import { useWords } from '../ui/language'
import { Moment } from '../ui/Moment'
import { CommandButton } from '../ui/Permitted'
import type { Standing } from './StandingFacts'

/** What the member was struck for, newest first; each can be taken back. */
export function Strikes({ standing: { memberId, strikes, nextStrikeDays } }: { standing: Standing }) {
  const words = useWords()
  const [forgiving, setForgiving] = useState<number>()
  const { run } = useCommand('forgiveStrike')
  const counted = strikes.filter(({ counts }) => counts).length
  return (
    <div className="strikes">
      <h3 className="review-section">
        {words.moderation.strikes}
        <small className="soft">{counted > 0 && words.moderation.strikesOf(figure(counted))}</small>
      </h3>
      {strikes.length === 0 && <p className="soft">{words.moderation.noStrikes}</p>}
      <ul>
        {strikes.map(({ at, reason, counts }) => (
          <li key={at} className={counts ? undefined : 'soft'}>
            <span className="strike-reason">{reason}</span>
            <small className="soft">
              <Moment at={at} /> {!counts && words.moderation.expired}
            </small>
            <CommandButton asks="forgiveStrike" size="small" type="link" onClick={() => setForgiving(at)}>
              {words.moderation.forgive}
            </CommandButton>
          </li>
        ))}
      </ul>
      {counted > 0 && <p className="soft strike-next">{words.moderation.strikeNext(nextStrikeDays)}</p>}
      <AskOnce
        asks="forgiveStrike"
        open={forgiving !== undefined}
        title={words.moderation.forgiveAsks}
        consequence={words.moderation.forgiveSays}
        confirm={words.moderation.forgive}
        onConfirm={async () => {
          const outcome = await run({ memberId, struckAt: forgiving ?? 0 })
          return outcome.ok ? undefined : outcome.failure
        }}
        onClose={() => setForgiving(undefined)}
      />
    </div>
  )
}
