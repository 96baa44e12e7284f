import { useState } from 'react'
import type { Failure, Outcome } from '../cloud/call'
import { useCommand } from '../cloud/command'
import { announceChange } from '../cloud/load'
import { Trouble } from '../ui/Answered'
import { useKeys } from '../ui/keys'
import { useWords } from '../ui/language'
import { useMay } from '../ui/operator'
import { CommandButton } from '../ui/Permitted'
import { commandsFor, type ReviewCommand } from './commands'
import { HideDrawer } from './HideDrawer'
import { RejectDrawer } from './RejectDrawer'
import { SanctionDrawer } from './SanctionDrawer'
import type { WholeText } from './text'

interface DecideProps {
  whole: WholeText
  onStep: (by: 1 | -1) => void
  onDone: (said: string) => void
  onDecided: () => void
}

type Drawer = 'reject' | 'hide' | 'sanction'

/** The decisions that fit, each by its button and by its key. */
export function Decide({ whole, onStep, onDone, onDecided }: DecideProps) {
  const words = useWords()
  const mayAsk = useMay()
  const [drawer, setDrawer] = useState<Drawer>()
  const [failure, setFailure] = useState<Failure>()
  const { subjectId } = whole.text
  const approve = useCommand('approveText')
  const claim = useCommand('claimReview')
  const release = useCommand('releaseReview')
  const running = approve.running || claim.running || release.running
  const commands = commandsFor(whole).filter(({ asks }) => mayAsk(asks))

  const decided = (said: string) => {
    setDrawer(undefined)
    onDecided()
    onDone(said)
  }
  const does: Record<ReviewCommand, () => void> = {
    approve: () => void sendNow(approve.run({ subjectId }), () => decided(words.moderation.done.approve)),
    claim: () => void sendNow(claim.run({ subjectId }), () => onDone(words.moderation.done.claim)),
    release: () => void sendNow(release.run({ subjectId }), () => onDone(words.moderation.done.release)),
    reject: () => setDrawer('reject'),
    hide: () => setDrawer('hide'),
    sanction: () => setDrawer('sanction'),
  }
  async function sendNow(sent: Promise<Outcome<unknown>>, onYes: () => void) {
    const outcome = await sent
    setFailure(outcome.ok ? undefined : outcome.failure)
    if (outcome.ok) onYes()
    // A colleague was faster: the screen shows what they did.
    else void announceChange()
  }
  useKeys((key, afterGo) => {
    if (afterGo) return false
    const by = steps[key]
    if (by !== undefined) onStep(by)
    const command = commands.find((each) => each.key === key)
    if (command && !running) does[command.name]()
    return by !== undefined || command !== undefined
  })

  return (
    <>
      <Trouble failure={failure} />
      {commands.length > 0 && (
        <div className="review-commands">
          {commands.map(({ name, asks, key, says, tone }) => (
            <CommandButton
              key={name}
              asks={asks}
              type={tone === 'primary' ? 'primary' : 'default'}
              danger={tone === 'danger'}
              disabled={running}
              onClick={does[name]}
            >
              {words.moderation.commands[says]} <kbd>{key}</kbd>
            </CommandButton>
          ))}
        </div>
      )}
      {drawer === 'reject' && (
        <RejectDrawer
          whole={whole}
          onDone={() => decided(words.moderation.done.reject)}
          onClose={() => setDrawer(undefined)}
        />
      )}
      {drawer === 'hide' && (
        <HideDrawer
          subjectId={subjectId}
          onDone={() => {
            setDrawer(undefined)
            onDone(words.moderation.done.hide)
          }}
          onClose={() => setDrawer(undefined)}
        />
      )}
      {drawer === 'sanction' && (
        <SanctionDrawer
          standing={whole.author}
          onDone={() => {
            setDrawer(undefined)
            onDone(words.moderation.done.sanction)
          }}
          onClose={() => setDrawer(undefined)}
        />
      )}
    </>
  )
}

const steps: Partial<Record<string, 1 | -1>> = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 }
