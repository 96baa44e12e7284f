import { Button } from 'antd'
import { useState } from 'react'
import { cloudNow } from '../cloud/clock'
import { useCommand } from '../cloud/command'
import type { Given } from '../cloud/call'
import type { Batch } from '../cloud/lists'
import { AskOnce } from '../ui/AskOnce'
import { figure } from '../ui/figures'
import { useWords } from '../ui/language'
import { ActivateDrawer } from './ActivateDrawer'
import { isFinal, nextCommands, type BatchCommand } from './commands'
import { WithdrawDrawer } from './WithdrawDrawer'
import { printPlace } from './PrintPack'
import { stretchesOf } from './serials'

type Transition = 'freeze' | 'thaw'

/** What can be done next, each with what it is for. */
export function BatchCommands({ batch, figures }: Given<'getBatch'>) {
  const words = useWords()
  const [asking, setAsking] = useState<Transition>()
  const [withdrawing, setWithdrawing] = useState<'void' | 'recall'>()
  const [activating, setActivating] = useState(false)
  const stretches = stretchesOf(batch, cloudNow())
  const commands = nextCommands[batch.state].filter(
    (command) => command !== 'activate' || stretches.some(({ state }) => state !== 'on'),
  )
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
            <Button
              type={index === 0 && !isFinal(command) ? 'primary' : 'default'}
              danger={isFinal(command)}
              onClick={() => begin(command)}
            >
              {words.batch.commands[command].name}
            </Button>
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
    freeze: useCommand('freezeBatch').run,
    thaw: useCommand('thawBatch').run,
  }
  const said = asking && words.batch.commands[asking]
  return (
    <AskOnce
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
