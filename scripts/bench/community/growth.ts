import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { GroupOptions } from '../group'
import { interleaved } from '../measure'
import { openFilledCommunity, type FilledCommunity } from './brand'
import { looksAt } from './looks'

const number = new Intl.NumberFormat('en')

/** A look at the largest community may take this many times what it takes at the smallest. */
const growthMax = 1.5

/** What looking around takes in a small, a middling and a large community, one look after another, in turns. */
export async function growth(folder: string, { quick, report }: GroupOptions): Promise<void> {
  const sizes = quick ? [100, 1_000, 10_000] : [100, 10_000, 100_000]
  const communities: { size: number; community: FilledCommunity }[] = []
  for (const size of sizes) {
    const own = join(folder, String(size))
    mkdirSync(own)
    communities.push({ size, community: await openFilledCommunity({ folder: own, size }) })
  }
  const count = quick ? 30 : 100
  for (const name of Object.keys(looksAt(''))) {
    const calls: number[] = []
    const ways = communities.map(({ size, community }) => ({
      name: String(size),
      work: async () => {
        const [procedure, input] = looksAt(community.postId)[name] ?? []
        if (!procedure || !input) throw new Error(`there is no look ${name}`)
        for (let looks = 0; looks < count; looks += 1) await community.look(procedure, input)
        calls.push(community.latestCalls())
      },
    }))
    const rate = await interleaved(ways, () => ({ material: undefined, count }))
    const [smallest = 0] = sizes
    for (const size of sizes.slice(1)) {
      const [value, baseline] = [rate(String(size)), rate(String(smallest))]
      const ratio = value.median / baseline.median
      report({
        group: 'community',
        name: `${name}, among ${number.format(size)}`,
        unit: 'looks/s',
        value: value.median,
        spread: value.spread,
        baseline: baseline.median,
        baselineName: `among ${number.format(smallest)}`,
        ratio,
        target: `≥ ${(1 / growthMax).toFixed(2)} ×`,
        holds: ratio >= 1 / growthMax,
      })
    }
    const [fewest, most] = [Math.min(...calls), Math.max(...calls)]
    const target = 'the same at every size'
    report({
      group: 'community',
      name: `database calls of ${name}`,
      unit: 'calls',
      value: most,
      target,
      holds: fewest === most,
    })
  }
  for (const { community } of communities) await community.close()
}
