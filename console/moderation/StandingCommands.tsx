import { Button } from 'antd'
import { useState } from 'react'
import { cloudNow } from '../cloud/clock'
import { useCommand } from '../cloud/command'
import { AskOnce } from '../ui/AskOnce'
import { useWords } from '../ui/language'
import { useMay } from '../ui/operator'
import { SanctionDrawer } from './SanctionDrawer'
import type { Standing } from './StandingFacts'
import { StrikeDrawer } from './StrikeDrawer'

/** Silencing a member, and ending a silence. */
export function StandingCommands({ standing, only }: { standing: Standing; only?: 'lift' }) {
  const words = useWords()
  const mayAsk = useMay()
  const [open, setOpen] = useState<'sanction' | 'strike' | 'mute' | 'ban'>()
  const { run } = useCommand('liftSanction')
  const close = () => setOpen(undefined)
  if (!mayAsk('liftSanction')) return null
  const { memberId, nickname, bannedUntil, silencedUntil } = standing
  const now = cloudNow()
  const isBanned = bannedUntil > now
  // Inside a row of a list a button is no higher than the row.
  const size = only === 'lift' ? 'small' : 'middle'
  const lifted = open === 'mute' || open === 'ban' ? open : undefined
  return (
    <>
      {isBanned && (
        <Button size={size} onClick={() => setOpen('ban')}>
          {words.moderation.lift.ban}
        </Button>
      )}
      {!isBanned && silencedUntil > now && (
        <Button size={size} onClick={() => setOpen('mute')}>
          {words.moderation.lift.mute}
        </Button>
      )}
      {only === undefined && (
        <>
          <Button onClick={() => setOpen('strike')}>{words.moderation.commands.strike}</Button>
          <Button danger onClick={() => setOpen('sanction')}>
            {words.moderation.commands.sanction}
          </Button>
        </>
      )}
      {open === 'sanction' && <SanctionDrawer standing={standing} onDone={close} onClose={close} />}
      {open === 'strike' && <StrikeDrawer standing={standing} onClose={close} />}
      <AskOnce
        open={lifted !== undefined}
        title={words.moderation.liftAsks(nickname)}
        consequence={words.moderation.liftSays}
        confirm={words.moderation.lift[lifted ?? 'mute']}
        onConfirm={async () => {
          const outcome = await run({ memberId, kind: lifted ?? 'mute' })
          return outcome.ok ? undefined : outcome.failure
        }}
        onClose={close}
      />
    </>
  )
}
