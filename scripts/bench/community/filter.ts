import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildFilter } from '../../../cloudfunctions/filter/filter'
import { qingyuWords } from '../../../local/seed/words'
import type { GroupOptions } from '../group'
import { interleaved } from '../measure'

interface Labelled {
  text: string
  label: 'clean' | 'unwelcome' | 'contact'
}

const textsPath = join(__dirname, '../../../test/cloudfunctions/filter/texts.jsonl')

/** The floors that the test of the same texts holds. */
const floors = { precision: 0.92, recall: 0.95 }

/** How many of the labelled texts the brand's lists find rightly, and how fast, beside looking for each word as typed. */
export async function filter({ quick, report }: GroupOptions): Promise<void> {
  const texts = readFileSync(textsPath, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Labelled)
  const lists = qingyuWords.map((each) => ({ ...each, createdAt: 0, version: 1 }))
  const built = await buildFilter(lists)
  const words = lists.flatMap((list) => list.words)
  const ways = {
    ours: (text: string) => built.check(text).finding !== 'pass',
    'each word as typed': (text: string) => words.some((word) => text.includes(word)),
  }
  const [ours, typed] = [scoreOf(texts, ways.ours), scoreOf(texts, ways['each word as typed'])]
  for (const name of ['precision', 'recall'] as const)
    report({
      group: 'community',
      name: `${name} of the word filter on ${texts.length} labelled texts`,
      unit: '',
      value: ours[name],
      baseline: typed[name],
      baselineName: 'each word as typed',
      ratio: ours[name] / typed[name],
      target: `≥ ${floors[name]}`,
      holds: ours[name] >= floors[name],
    })
  const material = Array.from({ length: quick ? 4 : 40 }, () => texts.map(({ text }) => text)).flat()
  const count = material.reduce((sum, text) => sum + [...text].length, 0)
  const rate = await interleaved(
    Object.entries(ways).map(([name, isFound]) => ({
      name,
      work: (all: string[]) => all.forEach((text) => isFound(text)),
    })),
    () => ({ material, count }),
  )
  const [value, baseline] = [rate('ours'), rate('each word as typed')]
  report({
    group: 'community',
    name: 'the word filter, with every folding',
    unit: 'characters/s',
    value: value.median,
    spread: value.spread,
    baseline: baseline.median,
    baselineName: 'each word as typed',
    ratio: value.median / baseline.median,
  })
}

/** Precision: of what was found, how much is unwelcome; recall: of what is unwelcome, how much was found. */
function scoreOf(
  texts: readonly Labelled[],
  isFound: (text: string) => boolean,
): { precision: number; recall: number } {
  const foundAmong = (label: Labelled['label']) =>
    texts.filter((each) => each.label === label && isFound(each.text)).length
  const [found, spared] = [foundAmong('unwelcome'), foundAmong('clean')]
  const unwelcome = texts.filter(({ label }) => label === 'unwelcome').length
  return { precision: found / (found + spared), recall: found / unwelcome }
}
