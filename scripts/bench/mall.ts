import { join } from 'node:path'
import { mkdirSync } from 'node:fs'
import { withFolder } from './folder'
import type { GroupOptions } from './group'
import { openMallBrand } from './mall/brand'
import { lists } from './mall/lists'
import { allInOneTransaction, beside } from './mall/redeeming'

/** What a redemption costs, and what looking around costs in a small and in a large mall. */
export const mall = (options: GroupOptions): Promise<void> =>
  withFolder(async (folder) => {
    // The rush first: what a brand of ten thousand members leaves to the collector would be paid for in it.
    const far = join(folder, 'far')
    mkdirSync(far)
    await allInOneTransaction(far, options)
    const brand = await openMallBrand({ folder, members: options.quick ? 1_000 : 10_000 })
    await beside(brand, join(folder, 'by-hand.sqlite'), options)
    await brand.close()
    const looked = join(folder, 'lists')
    mkdirSync(looked)
    await lists(looked, options)
  })
