import { useCallback, useEffect, useRef, useState } from 'react'
import type { DoorName, Output, QueryName, Sent } from '../../contract'
import { call, type RefusalFrom } from './call'

/** What a page asks for when it opens. What is here stays while it is asked for again, and when that fails. */
export type Answered<Door extends DoorName, Name extends QueryName<Door>> =
  | { kind: 'asking' }
  | { kind: 'offline' }
  | { kind: 'refused'; refusal: RefusalFrom<Door, Name> }
  | { kind: 'here'; value: Output<Door, Name> }

/** Asks once for each input. `take` replaces what is here with what another answer brought. */
export function useAnswer<Door extends DoorName, Name extends QueryName<Door>>(
  door: Door,
  procedure: Name,
  input: Sent<Door, Name>,
) {
  const [answered, setAnswered] = useState<Answered<Door, Name>>({ kind: 'asking' })
  const turn = useRef(0)
  const asked = JSON.stringify(input)

  const refresh = useCallback(async () => {
    turn.current += 1
    const mine = turn.current
    setAnswered((shown) => (shown.kind === 'here' ? shown : { kind: 'asking' }))
    const outcome = await call(door, procedure, JSON.parse(asked) as Sent<Door, Name>)
    // Whoever asked later gets the last word.
    if (mine !== turn.current) return
    setAnswered((shown) => {
      if (outcome.kind === 'done') return { kind: 'here', value: outcome.value }
      return outcome.kind === 'offline' && shown.kind === 'here' ? shown : outcome
    })
  }, [door, procedure, asked])

  useEffect(() => void refresh(), [refresh])
  const take = useCallback((value: Output<Door, Name>) => {
    turn.current += 1
    setAnswered({ kind: 'here', value })
  }, [])
  return { answered, refresh, take }
}
