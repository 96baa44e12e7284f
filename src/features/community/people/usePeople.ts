import { useCallback } from 'react'
import type { Output } from '../../../../contract'
import { call } from '../../../cloud/call'
import { usePages, type FetchPage } from '../usePages'

export type PeopleKind = 'follow' | 'mute' | 'block'
export type Person = Output<'community', 'listMarked'>['members'][number] & { id: string }

/** Whom the reader follows, does not want to see, or keeps away. */
export function usePeople(kind: PeopleKind) {
  const fetch = useCallback<FetchPage<Person>>(
    async (after) => {
      const outcome = await call('community', 'listMarked', { kind, ...(after === undefined ? {} : { after }) })
      if (outcome.kind !== 'done') return outcome
      const { members, next } = outcome.value
      return { kind: 'done', value: { items: members.map((member) => ({ ...member, id: member.publicId })), next } }
    },
    [kind],
  )
  return usePages(fetch)
}
