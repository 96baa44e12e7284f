import { join } from 'node:path'
import { readFileSync } from 'node:fs'
import type { ExpiryRule } from '../../domain/points/policies'
import { verifyLedger } from '../verify-ledger'
import { withFolder } from './folder'
import type { GroupOptions } from './group'
import { expiryBesideSql } from './points/expiry'
import { statementPages } from './points/statement'
import { seededChance, simulateYear } from './points/year'
import { openBenchBrand } from './scan/brand'

/** Short enough that points of the same year expire. */
const expiry: ExpiryRule = { code: 'rollingMonths', args: { months: 3 } }
const eventsPerMember = 6

/** What the ledger costs: a year of members, the statement of old and new ones, and the expiry job. */
export const points = (options: GroupOptions): Promise<void> =>
  withFolder(async (folder) => {
    await year(folder, options)
    await statementPages(options)
    await expiryBesideSql(join(folder, 'by-hand.sqlite'), options)
  })

async function year(folder: string, { quick, report }: GroupOptions) {
  const members = quick ? 1_000 : 100_000
  const brand = await openBenchBrand({ folder, filesFolder: folder, members, expiry })
  const startedAt = performance.now()
  const { events, expired, released } = await simulateYear(brand, eventsPerMember, seededChance(1))
  const seconds = (performance.now() - startedAt) / 1000
  const row = { group: 'points', name: `a year of ${members.toLocaleString('en')} members with its jobs` }
  report({ ...row, unit: 'events/s', value: (events + expired + released) / seconds })
  const { faults } = verifyLedger(brand.cloud.engine)
  report({ ...row, name: `${row.name}: differences`, unit: 'cards', value: faults, target: '0', holds: faults === 0 })
  report({ ...row, name: `${row.name}: peak memory`, unit: 'MB', value: peakMegabytes() })
  await brand.close()
}

/** This process's own peak; Linux's status file knows it better than the last child's. */
function peakMegabytes(): number {
  try {
    return Number(/VmHWM:\s*(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) / 1024
  } catch {
    return process.resourceUsage().maxRSS / 1024
  }
}
