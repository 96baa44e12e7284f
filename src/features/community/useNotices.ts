import { useCallback } from 'react'
import type { Output } from '../../../contract'
import { call } from '../../cloud/call'
import { usePages, type FetchPage } from './usePages'

type Notice = Output<'community', 'listNotices'>['notices'][number]

/** Replies, mentions and decisions that concern the reader. */
export function useNotices() {
  const fetch = useCallback<FetchPage<Notice>>(async (after) => {
    const outcome = await call('community', 'listNotices', after === undefined ? {} : { after })
    if (outcome.kind !== 'done') return outcome
    return { kind: 'done', value: { items: outcome.value.notices, next: outcome.value.next } }
  }, [])
  return usePages(fetch)
}
