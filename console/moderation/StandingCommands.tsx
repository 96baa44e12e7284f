import { useState } from 'react'
import { cloudNow } from '../cloud/clock'
import { useCommand } from '../cloud/command'
import { AskOnce } from '../ui/AskOnce'
import { useWords } from '../ui/language'
import { CommandButton } from '../ui/Permitted'
import { SanctionDrawer } from './SanctionDrawer'
import type { Standing } from './StandingFacts'
import { StrikeDrawer } from './StrikeDrawer'

/** Silencing a member, and ending a silence. */
export function StandingCommands({ standing, only }: { standing: Standing; only?: 'lift' }) {
  const words = useWords()
  const [open, setOpen] = useState<'sanction' | 'strike' | 'mute' | 'ban'>()
  const { run } = useCommand('liftSanction')
  const close = () => setOpen(undefined)
  const { memberId, nickname, bannedUntil, silencedUntil } = standing
  const now = cloudNow()
  const isBanned = bannedUntil > now
  // Inside a row of a list a button is no higher than the row.
  const size = only === 'lift' ? 'small' : 'middle'
  const lifted = open === 'mute' || open === 'ban' ? open : undefined
  return (
    <>
      {isBanned && (
        <CommandButton asks="liftSanction" size={size} onClick={() => setOpen('ban')}>
          {words.moderation.lift.ban}
        </CommandButton>
      )}
      {!isBanned && silencedUntil > now && (
        <CommandButton asks="liftSanction" size={size} onClick={() => setOpen('mute')}>
          {words.moderation.lift.mute}
        </CommandButton>
      )}
      {only === undefined && (
        <>
          <CommandButton asks="addStrike" onClick={() => setOpen('strike')}>
            {words.moderation.commands.strike}
          </CommandButton>
          <CommandButton asks="sanctionMember" danger onClick={() => setOpen('sanction')}>
            {words.moderation.commands.sanction}
          </CommandButton>
        </>
      )}
      {open === 'sanction' && <SanctionDrawer standing={standing} onDone={close} onClose={close} />}
      {open === 'strike' && <StrikeDrawer standing={standing} onClose={close} />}
      <AskOnce
        asks="liftSanction"
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
