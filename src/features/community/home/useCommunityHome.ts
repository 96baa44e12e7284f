import { useCallback, useState } from 'react'
import { call } from '../../../cloud/call'
import { keep, kept } from '../../../cloud/storage'
import { visitor } from '../../../cloud/visitor'
import type { CommunityHome } from '../community'

const memory = () => `community.${visitor()}`

/** Where one can go and how far the reader has come, as last heard: what it shows changes rarely and is not waited for. */
export function useCommunityHome() {
  const [home, setHome] = useState<CommunityHome | undefined>(() => kept<CommunityHome>(memory()))
  const refresh = useCallback(async () => {
    const outcome = await call('community', 'communityHome', {})
    if (outcome.kind !== 'done') return
    keep(memory(), outcome.value)
    setHome(outcome.value)
  }, [])
  return { home, refresh }
}
