import { call, type Given, type Outcome } from './call'
import { useLoaded } from './load'

interface Page<Row> {
  rows: Row[]
  next: string | null
}

/** A list as far as the desk shows it; `more` says that there are rows beyond. */
export interface Listed<Row> {
  rows: Row[]
  more: boolean
}

const pageSize = 100
/** A desk table is searched by eye and by word; beyond a thousand rows it would be neither. */
const pagesMax = 10

export type Product = Given<'listProducts'>['products'][number]
export type Batch = Given<'listBatches'>['batches'][number]
export type Reward = Given<'listRewards'>['rewards'][number]
export type Campaign = Given<'listCampaigns'>['campaigns'][number]

async function everyPage<Row>(
  ask: (page: { after?: string; limit: number }) => Promise<Outcome<Page<Row>>>,
): Promise<Outcome<Listed<Row>>> {
  const rows: Row[] = []
  let after: string | undefined
  for (let page = 0; page < pagesMax; page++) {
    const outcome = await ask({ limit: pageSize, ...(after === undefined ? {} : { after }) })
    if (!outcome.ok) return outcome
    rows.push(...outcome.value.rows)
    if (outcome.value.next === null) return { ok: true, value: { rows, more: false } }
    after = outcome.value.next
  }
  return { ok: true, value: { rows, more: true } }
}

const paged = <Value, Row>(outcome: Outcome<Value>, read: (value: Value) => Page<Row>): Outcome<Page<Row>> =>
  outcome.ok ? { ok: true, value: read(outcome.value) } : outcome

export const useProducts = () =>
  useLoaded('every product', () =>
    everyPage(async (page) =>
      paged(await call('listProducts', page), ({ products, next }) => ({ rows: products, next })),
    ),
  )

export const useBatches = () =>
  useLoaded('every batch', () =>
    everyPage(async (page) => paged(await call('listBatches', page), ({ batches, next }) => ({ rows: batches, next }))),
  )

export const useCampaigns = (everyMs?: number) =>
  useLoaded(
    'every campaign',
    () =>
      everyPage(async (page) =>
        paged(await call('listCampaigns', page), ({ campaigns, next }) => ({ rows: campaigns, next })),
      ),
    everyMs,
  )

export const useRewards = (state?: Reward['state']) =>
  useLoaded(`every reward ${state ?? ''}`, () =>
    everyPage(async (page) =>
      paged(await call('listRewards', { ...page, ...(state && { state }) }), ({ rewards, next }) => ({
        rows: rewards,
        next,
      })),
    ),
  )
