import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { withFolder } from './folder'
import type { GroupOptions } from './group'
import { openBenchBrand } from './scan/brand'
import { databaseCalls, databaseCallsOnTheWire, forgeries } from './scan/calls'
import { throughTheDoor } from './scan/door'
import { overHttp } from './scan/over-http'

/** Enough that each of them scans only a few times in a run. */
const members = 5_000

/** What a scan costs: through its door, over HTTP, in database calls; and what a forgery costs. */
export const scan = (options: GroupOptions): Promise<void> =>
  withFolder(async (folder) => {
    const brand = await openBenchBrand({ folder, filesFolder: folder, members: options.quick ? 500 : members })
    await throughTheDoor(brand, folder, options)
    await overHttp(brand, folder, options)
    await databaseCalls(brand, 'embedded', options)
    await forgeries(brand, options)
    await brand.close()
    const wireFolder = join(folder, 'wire')
    mkdirSync(wireFolder)
    await databaseCallsOnTheWire(wireFolder, options)
  })
