import { useCallback, useEffect, useState } from 'react'
import type { Output } from '../../../../contract'
import { call } from '../../../cloud/call'
import type { Unread } from '../../../words/problem'

export type Store = Output<'member', 'stores'>['stores'][number]

/** A list that is looked through by eye; the nearest of a thousand are found by their distance. */
const pagesMax = 10

/** All open stores. */
export function useStores() {
  const [answered, setAnswered] = useState<{ kind: 'asking' } | Unread | { kind: 'here'; value: Store[] }>({
    kind: 'asking',
  })
  const refresh = useCallback(async () => {
    setAnswered({ kind: 'asking' })
    const stores: Store[] = []
    let after: string | undefined
    for (let page = 0; page < pagesMax; page += 1) {
      const outcome = await call('member', 'stores', after === undefined ? {} : { after })
      if (outcome.kind !== 'done') return setAnswered(outcome)
      stores.push(...outcome.value.stores)
      if (outcome.value.next === null) break
      after = outcome.value.next
    }
    return setAnswered({ kind: 'here', value: stores })
  }, [])
  useEffect(() => void refresh(), [refresh])
  return { answered, refresh: () => void refresh() }
}
