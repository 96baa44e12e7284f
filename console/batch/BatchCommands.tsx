import { Button } from 'antd'
import { useState } from 'react'
import { useCommand } from '../cloud/command'
import type { Batch } from '../cloud/lists'
import { AskOnce } from '../ui/AskOnce'
import { figure } from '../ui/figures'
import { useWords } from '../ui/language'
import { nextCommands, type BatchCommand } from './commands'

type Transition = Exclude<BatchCommand, 'activate'>

/** Each command with what it will do, asked about one time. */
export function BatchCommands({ batch }: { batch: Batch }) {
  const words = useWords()
  const [asking, setAsking] = useState<Transition>()
  const run = {
    freeze: useCommand('freezeBatch').run,
    thaw: useCommand('thawBatch').run,
    void: useCommand('voidBatch').run,
    recall: useCommand('recallBatch').run,
  }
  const transitions = nextCommands[batch.state].filter((command) => command !== 'activate')
  const said = asking && words.batch.commands[asking]

  return (
    <>
      <ul className="choices">
        {transitions.map((command) => (
          <li key={command}>
            <Button danger={isFinal(command)} onClick={() => setAsking(command)}>
              {words.batch.commands[command].name}
            </Button>
            <span className="soft">{words.batch.commands[command].meaning}</span>
          </li>
        ))}
      </ul>
      <AskOnce
        open={asking !== undefined}
        title={said?.asks(batch.label) ?? ''}
        consequence={said?.consequence(figure(batch.size), figure(batch.activeCount))}
        confirm={said?.confirm(figure(batch.size)) ?? ''}
        danger={asking !== undefined && isFinal(asking)}
        onConfirm={async () => {
          if (asking === undefined) return undefined
          const outcome = await run[asking]({ batchId: batch.id, version: batch.version })
          return outcome.ok ? undefined : outcome.failure
        }}
        onClose={() => setAsking(undefined)}
      />
    </>
  )
}

/** Nothing leads back from these. */
const isFinal = (command: Transition) => command === 'void' || command === 'recall'
