import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { GroupOptions } from '../group'
import { compared, interleaved } from '../measure'
import { openFilledCommunity, type FilledCommunity } from './brand'
import { looksAt } from './looks'

const number = new Intl.NumberFormat('en')

/** A look at the largest community may take this many times what it takes at the smallest. */
const growthMax = 1.5

interface Sized {
  size: number
  community: FilledCommunity
}

/** What looking around takes in a small, a middling and a large community, one look after another, in turns. */
export async function growth(folder: string, options: GroupOptions): Promise<void> {
  const communities: Sized[] = []
  for (const size of options.quick ? [100, 1_000, 10_000] : [100, 10_000, 100_000]) {
    const own = join(folder, String(size))
    mkdirSync(own)
    communities.push({ size, community: await openFilledCommunity({ folder: own, size }) })
  }
  for (const name of Object.keys(looksAt(''))) await lookInTurns(communities, name, options)
  for (const { community } of communities) await community.close()
}

/** The card, the list, what it names, the reader's marks: whatever shows more of a thing shows it in these. */
const callsOfListMax = 6
const callsOfPostMax = 8

async function lookInTurns(communities: readonly Sized[], name: string, { quick, report }: GroupOptions) {
  const count = quick ? 30 : 100
  const calls = new Map<number, number>()
  const ways = communities.map(({ size, community }) => ({
    name: String(size),
    work: async () => {
      const [procedure, input] = looksAt(community.postId)[name] ?? []
      if (!procedure || !input) throw new Error(`there is no look ${name}`)
      for (let looks = 0; looks < count; looks += 1) {
        await community.look(procedure, input)
        // Every two seconds an instance reads its configuration anew; a look on a warm one takes the fewest.
        calls.set(size, Math.min(calls.get(size) ?? Infinity, community.latestCalls()))
      }
    },
  }))
  const rate = await interleaved(ways, () => ({ material: undefined, count }))
  const [smallest, ...larger] = communities.map(({ size }) => size)
  const group = 'community'
  for (const size of larger) {
    const row = { group, name: `${name}, among ${number.format(size)}`, unit: 'looks/s' }
    const baselineName = `among ${number.format(smallest ?? 0)}`
    const least = Number((1 / growthMax).toFixed(2))
    report(compared({ ...row, baselineName }, rate(String(size)), rate(String(smallest)), least))
  }
  const taken = [...calls.values()]
  const most = Math.max(...taken)
  const callsMax = looksAt('')[name]?.[0] === 'readPost' ? callsOfPostMax : callsOfListMax
  const holds = new Set(taken).size === 1 && most <= callsMax
  const row = { group, name: `database calls of ${name}`, unit: 'calls', value: most }
  report({ ...row, target: `≤ ${callsMax}, the same at every size`, holds })
}
