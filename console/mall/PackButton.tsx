import { useState } from 'react'
import type { Given } from '../cloud/call'
import { useCommand } from '../cloud/command'
import { AskOnce } from '../ui/AskOnce'
import { figure } from '../ui/figures'
import { useWords } from '../ui/language'
import { CommandButton } from '../ui/Permitted'

interface PackButtonProps {
  orderIds: string[]
  onDone: (results: Given<'packOrders'>['results']) => void
}

/** Marks the chosen orders as packed, which ends their members' right to cancel. */
export function PackButton({ orderIds, onDone }: PackButtonProps) {
  const words = useWords()
  const { run } = useCommand('packOrders')
  const [asking, setAsking] = useState(false)
  const count = figure(orderIds.length)
  return (
    <>
      <CommandButton asks="packOrders" disabled={orderIds.length === 0} onClick={() => setAsking(true)}>
        {words.order.pack}
      </CommandButton>
      <AskOnce
        asks="packOrders"
        open={asking}
        title={words.order.packAsks(count)}
        consequence={words.order.packSays(count)}
        confirm={words.order.packConfirm(count)}
        onConfirm={async () => {
          const outcome = await run({ orderIds })
          if (!outcome.ok) return outcome.failure
          onDone(outcome.value.results)
          return undefined
        }}
        onClose={() => setAsking(false)}
      />
    </>
  )
}
