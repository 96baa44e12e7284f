import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const src = join(__dirname, '../src')
const sheets = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.css'))

/** The mini-program's sheets whose own rules stand for a class alone, by class. */
const homes = new Map<string, Set<string>>()
for (const sheet of sheets) {
  const rules = readFileSync(join(src, sheet), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '')
  for (const [, selectors = ''] of rules.matchAll(/(?:^|[{}])\s*([^{}@]+)\{/g))
    for (const selector of selectors.split(',').map((each) => each.trim()))
      if (/^\.[\w-]+$/.test(selector)) homes.set(selector, (homes.get(selector) ?? new Set()).add(sheet))
}

/** The brand's variables are set on every page's root, before the sheet that lays it out. */
const inTwoOnPurpose = ['.screen']

// Sheets of a bundle apply to all of it: a word used twice would look as whichever page was opened last wants it.
test('a class has its looks in one sheet', () => {
  const twice = [...homes].filter(([selector, where]) => where.size > 1 && !inTwoOnPurpose.includes(selector))
  expect(homes.size).toBeGreaterThan(200)
  expect(twice.map(([selector, where]) => `${selector}: ${[...where].join(', ')}`)).toEqual([])
})
