import { useState } from 'react'
import { cloudNow } from '../cloud/clock'
import { useCommand } from '../cloud/command'
import type { Given } from '../cloud/call'
import type { Batch } from '../cloud/lists'
import { AskOnce } from '../ui/AskOnce'
import { figure } from '../ui/figures'
import { useWords } from '../ui/language'
import { useMay } from '../ui/operator'
import { CommandButton } from '../ui/Permitted'
import { ActivateDrawer } from './ActivateDrawer'
import { isFinal, nextCommands, procedures, type BatchCommand } from './commands'
import { WithdrawDrawer } from './WithdrawDrawer'
import { printPlace } from './PrintPack'
import { stretchesOf } from './serials'

type Transition = 'freeze' | 'thaw'

/** What can be done next, each with what it is for. */
export function BatchCommands({ batch, figures }: Given<'getBatch'>) {
  const words = useWords()
  const mayAsk = useMay()
  const [asking, setAsking] = useState<Transition>()
  const [withdrawing, setWithdrawing] = useState<'void' | 'recall'>()
  const [activating, setActivating] = useState(false)
  const stretches = stretchesOf(batch, cloudNow())
  const possible = nextCommands[batch.state].filter(
    (command) => command !== 'activate' || stretches.some(({ state }) => state !== 'on'),
  )
  const commands = possible.filter((command) => mayAsk(procedures[command]))
  if (commands.length === 0) return possible.length > 0 && <p className="soft">{words.overview.byAdmin}</p>
  const begin = (command: BatchCommand) => {
    if (command === 'activate') setActivating(true)
    else if (command === 'print') document.getElementById(printPlace)?.scrollIntoView({ behavior: 'smooth' })
    else if (command === 'void' || command === 'recall') setWithdrawing(command)
    else setAsking(command)
  }

  return (
    <>
      <ul className="choices">
        {commands.map((command, index) => (
          <li key={command}>
            <CommandButton
              asks={procedures[command]}
              type={index === 0 && !isFinal(command) ? 'primary' : 'default'}
              danger={isFinal(command)}
              onClick={() => begin(command)}
            >
              {words.batch.commands[command].name}
            </CommandButton>
            <span className="soft">{words.batch.commands[command].meaning}</span>
          </li>
        ))}
      </ul>
      {activating && <ActivateDrawer batch={batch} stretches={stretches} onClose={() => setActivating(false)} />}
      {withdrawing && (
        <WithdrawDrawer
          batch={batch}
          figures={figures}
          command={withdrawing}
          onClose={() => setWithdrawing(undefined)}
        />
      )}
      <AskAbout batch={batch} asking={asking} onClose={() => setAsking(undefined)} />
    </>
  )
}

interface AskAboutProps {
  batch: Batch
  asking: Transition | undefined
  onClose: () => void
}

function AskAbout({ batch, asking, onClose }: AskAboutProps) {
  const words = useWords()
  const run = {
    freeze: useCommand(procedures.freeze).run,
    thaw: useCommand(procedures.thaw).run,
  }
  const said = asking && words.batch.commands[asking]
  return (
    <AskOnce
      asks={procedures[asking ?? 'freeze']}
      open={asking !== undefined}
      title={said?.asks(batch.label) ?? ''}
      consequence={said?.consequence(figure(batch.size), figure(batch.activatedCount))}
      confirm={said?.confirm(figure(batch.size)) ?? ''}
      onConfirm={async () => {
        if (asking === undefined) return undefined
        const outcome = await run[asking]({ batchId: batch.id, version: batch.version })
        return outcome.ok ? undefined : outcome.failure
      }}
      onClose={onClose}
    />
  )
}
