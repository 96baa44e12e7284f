import { useState } from 'react'
import { cloudNow } from '../cloud/clock'
import type { Given } from '../cloud/call'
import { useWords } from '../ui/language'
import { useMay } from '../ui/operator'
import { CommandButton } from '../ui/Permitted'
import { ActivateDrawer } from './ActivateDrawer'
import { commandsFor, isFinal, procedures, type BatchCommand } from './commands'
import { printPlace } from './PrintPack'
import { stretchesOf } from './serials'
import { StopDrawer } from './StopDrawer'
import type { StopCommand } from './StopPreview'

/** What can be done next, each with what it is for. */
export function BatchCommands(given: Given<'getBatch'>) {
  const { batch } = given
  const words = useWords()
  const mayAsk = useMay()
  const [stopping, setStopping] = useState<StopCommand>()
  const [activating, setActivating] = useState(false)
  const stretches = stretchesOf(batch, cloudNow())
  const possible = commandsFor(batch).filter(
    (command) => command !== 'activate' || stretches.some(({ state }) => state !== 'on'),
  )
  const commands = possible.filter((command) => mayAsk(procedures[command]))
  if (commands.length === 0) return possible.length > 0 && <p className="soft">{words.overview.byAdmin}</p>
  const begin = (command: BatchCommand) => {
    if (command === 'activate') setActivating(true)
    else if (command === 'print') document.getElementById(printPlace)?.scrollIntoView({ behavior: 'smooth' })
    else setStopping(command)
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
      {stopping && <StopDrawer {...given} command={stopping} onClose={() => setStopping(undefined)} />}
    </>
  )
}
