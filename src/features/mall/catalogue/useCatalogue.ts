import { useCallback, useRef, useState } from 'react'
import type { Output, Sent } from '../../../../contract'
import type { RewardSort } from '../../../../contract/words/mall'
import { call } from '../../../cloud/call'
import { keep, kept } from '../../../cloud/storage'
import { visitor } from '../../../cloud/visitor'
import type { TailState } from '../../../ui/Tail'
import type { Unread } from '../../../words/problem'
import { learnWishes } from './wishes'

type Page = Output<'mall', 'browseRewards'>
export type RewardCard = Page['rewards'][number]

export interface Wanted {
  /** Undefined for all of them. */
  category: string | undefined
  search: string | undefined
  sort: RewardSort
  affordable: boolean
}

/** What stands above the list and stays while another list is fetched. */
export type Head = Pick<Page, 'categories' | 'points'>

interface Listed {
  kind: 'listed'
  rewards: RewardCard[]
  next: string | null
  tail: TailState
  /** Whether the last look at it did not reach the cloud. */
  isOld: boolean
}

export type Catalogue = { kind: 'asking' } | Unread | Listed

export const everything: Wanted = { category: undefined, search: undefined, sort: 'newest', affordable: false }

/** The whole shelf as last seen serves until the cloud has answered, and where it cannot be reached. */
const memory = () => `mall.${visitor()}`

function remembered(): Catalogue {
  const page = kept<Page>(memory())
  return page ? listed(page.rewards, page.next) : { kind: 'asking' }
}

const pageSize = 20
/** The cloud gives no larger page. */
const pageSizeMax = 50

/** The rewards on offer, page by page. What is listed stays while it is looked at again. */
export function useCatalogue() {
  const [wanted, setWanted] = useState(everything)
  const [head, setHead] = useState<Head | undefined>(() => kept<Page>(memory()))
  const [catalogue, setCatalogue] = useState<Catalogue>(remembered)
  const turn = useRef(0)

  const ask = useCallback(async (input: Sent<'mall', 'browseRewards'>) => {
    turn.current += 1
    const mine = turn.current
    const outcome = await call('mall', 'browseRewards', input)
    return mine === turn.current ? outcome : undefined
  }, [])

  /** Asks for the first page again, as long as the list is, so that it keeps its place. */
  const refresh = useCallback(
    async (now: Wanted = wanted) => {
      const limit = now === wanted && catalogue.kind === 'listed' ? pageFor(catalogue.rewards.length) : pageSize
      const outcome = await ask({ ...now, limit })
      if (!outcome) return
      if (outcome.kind === 'done') {
        setHead(outcome.value)
        if (now === everything) keep(memory(), { ...outcome.value, next: null })
        if (outcome.value.points !== null) void learnWishes()
      }
      setCatalogue((shown) => {
        if (outcome.kind === 'done') return renewed(outcome.value, shown)
        return outcome.kind === 'offline' && shown.kind === 'listed' ? { ...shown, isOld: true } : outcome
      })
    },
    [ask, wanted, catalogue],
  )

  const want = (change: Partial<Wanted>) => {
    const next = { ...wanted, ...change }
    setWanted(next)
    setCatalogue({ kind: 'asking' })
    void refresh(next)
  }

  const fetchMore = async () => {
    if (catalogue.kind !== 'listed' || catalogue.next === null || catalogue.tail === 'asking') return
    setCatalogue({ ...catalogue, tail: 'asking' })
    const outcome = await ask({ ...wanted, limit: pageSize, after: catalogue.next })
    if (!outcome) return
    setCatalogue(
      outcome.kind === 'done'
        ? listed(joined(catalogue.rewards, outcome.value.rewards), outcome.value.next)
        : { ...catalogue, tail: 'failed' },
    )
  }

  return { wanted, head, catalogue, want, refresh, fetchMore }
}

const pageFor = (listed: number) => Math.min(pageSizeMax, Math.max(pageSize, listed))

const listed = (rewards: RewardCard[], next: string | null): Listed => ({
  kind: 'listed',
  rewards,
  next,
  tail: 'idle',
  isOld: false,
})

/** The first page as it is now, and behind it what was listed further down. */
function renewed({ rewards, next }: Page, shown: Catalogue): Catalogue {
  const further = shown.kind === 'listed' && next !== null ? shown.rewards.slice(rewards.length) : []
  if (shown.kind !== 'listed' || further.length === 0) return listed(rewards, next)
  return listed(joined(rewards, further), shown.next)
}

/** A list that changed between two pages may bring a reward twice. */
const joined = (before: readonly RewardCard[], more: readonly RewardCard[]) => {
  const known = new Set(before.map(({ id }) => id))
  return [...before, ...more.filter(({ id }) => !known.has(id))]
}
