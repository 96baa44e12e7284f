import type { Given } from './call'
import { ask, usePermitted } from './load'

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
export type Organisation = Given<'listOrganisations'>['organisations'][number]
export type Campaign = Given<'listCampaigns'>['campaigns'][number]

async function everyPage<Row>(
  askFor: (page: { after?: string; limit: number }) => Promise<Page<Row>>,
): Promise<Listed<Row>> {
  const listed: Row[] = []
  let after: string | undefined
  for (let page = 0; page < pagesMax; page++) {
    const { rows, next } = await askFor({ limit: pageSize, ...(after === undefined ? {} : { after }) })
    listed.push(...rows)
    if (next === null) return { rows: listed, more: false }
    after = next
  }
  return { rows: listed, more: true }
}

export const useProducts = () =>
  usePermitted('listProducts', ['every product'], () =>
    everyPage(async (page) => {
      const { products, next } = await ask('listProducts', page)
      return { rows: products, next }
    }),
  )

export const useBatches = () =>
  usePermitted('listBatches', ['every batch'], () =>
    everyPage(async (page) => {
      const { batches, next } = await ask('listBatches', page)
      return { rows: batches, next }
    }),
  )

export const useCampaigns = (everyMs?: number) =>
  usePermitted(
    'listCampaigns',
    ['every campaign'],
    () =>
      everyPage(async (page) => {
        const { campaigns, next } = await ask('listCampaigns', page)
        return { rows: campaigns, next }
      }),
    everyMs,
  )

export const useRewards = (state?: Reward['state']) =>
  usePermitted('listRewards', ['every reward', state], () =>
    everyPage(async (page) => {
      const { rewards, next } = await ask('listRewards', { ...page, ...(state && { state }) })
      return { rows: rewards, next }
    }),
  )

export const useOrganisations = () =>
  usePermitted('listOrganisations', ['every organisation'], () =>
    everyPage(async (page) => {
      const { organisations, next } = await ask('listOrganisations', page)
      return { rows: organisations, next }
    }),
  )
