import { useCallback, useEffect, useRef, useState } from 'react'
import type { Output } from '../../../contract'
import { command, type RefusalFrom } from '../../cloud/call'

export type Finding = Output<'code', 'scan'>

export type Scan =
  | { kind: 'asking' }
  | { kind: 'unheard' }
  | { kind: 'refused'; refusal: RefusalFrom<'code', 'scan'> }
  | { kind: 'found'; finding: Finding }

/** Presents one scanned text to the cloud at once. Asking again after a lost reply is the same scan, not another one. */
export function useScan(scanned: string, onFound: (finding: Finding) => void) {
  const [scan, setScan] = useState<Scan>({ kind: 'asking' })
  const tell = useRef(onFound)
  tell.current = onFound

  const ask = useCallback(async () => {
    setScan({ kind: 'asking' })
    const outcome = await command('code', 'scan', { scanned }, `scan ${scanned}`)
    if (outcome.kind !== 'done') return setScan(outcome)
    setScan({ kind: 'found', finding: outcome.value })
    return tell.current(outcome.value)
  }, [scanned])

  useEffect(() => {
    if (scanned) void ask()
  }, [scanned, ask])

  return { scan, ask }
}
