import { readFileSync } from 'node:fs'
import { sayAdvice, sayHeadline, sayWhyUnpaid } from '../../contract/sentences/code'
import { sayItem } from '../../contract/sentences/item'
import { codePlaces, itemUnits, itemUses, type Item } from '../../contract/words/brand'
import { scanAdvices, verdicts } from '../../contract/words/code'
import { englishOf } from '../../src/words/en'
import { chineseOf } from '../../src/words/zh-CN'

const items: Item[] = itemUnits.flatMap((unit) =>
  codePlaces.flatMap((codePlace) => itemUses.map((use) => ({ unit, codePlace, use }))),
)

/** A fact of any kind that a maker of texts may ask for. */
const facts = Array.from({ length: 5 }, () => ['x'])

/** Every text in a catalog, its makers given facts that stand for nothing. */
function textsIn(words: unknown): string[] {
  if (typeof words === 'string') return [words]
  if (typeof words === 'function') return textsIn(words(...facts))
  return typeof words === 'object' && words !== null ? Object.values(words).flatMap(textsIn) : []
}

function saidOf(item: Item): string {
  const product = { name: '产品' }
  return (['zh-CN', 'en'] as const)
    .flatMap((locale) => [
      ...verdicts.flatMap((verdict) =>
        Object.values(sayHeadline({ verdict, award: null, unpaid: null, first: null, product }, { locale, item })),
      ),
      ...Object.values(sayWhyUnpaid({ reason: 'noPrize' }, { locale, item })),
      ...scanAdvices.map((advice) => sayAdvice(advice, { locale, item })),
      ...textsIn(locale === 'en' ? englishOf(sayItem(item, locale)) : chineseOf(sayItem(item, locale))),
    ])
    .join('\n')
}

describe('whatever an item is', () => {
  it.each(items.map((item) => [item.unit, item.codePlace, item.use, item] as const))(
    '%s, %s, %s: nothing is said of any other',
    (_unit, _place, _use, item) => {
      const said = saidOf(item)
      const words = { zh: sayItem(item, 'zh-CN'), en: sayItem(item, 'en') }
      expect(said).toContain(`扫${words.zh.place}的码`)
      expect(said).toContain(`Scan the code ${words.en.place}`)
      expect(said).toContain(`这一${words.zh.unit}没有中奖`)
      expect(said).toContain(`请停止${words.zh.use}`)
      expect(said).toContain(`do not ${words.en.use} it`)
      const foreign: [RegExp, boolean][] = [
        [/瓶盖|\bcap\b/i, item.codePlace === 'underCap'],
        [/瓶(?!盖)|\bbottle/i, item.unit === 'bottle'],
        [/喝|饮|\bdrink/i, item.use === 'drink'],
        [/吃|食/, item.use === 'eat'],
        [
          /盒|(this|every|a|the first|inside the) box\b(?! first)/i,
          item.unit === 'box' || item.codePlace === 'insideBox',
        ],
        [/袋|\bbag\b/i, item.unit === 'bag' || item.codePlace === 'insideBag'],
        [/涂层|\bcoating\b/i, item.codePlace === 'underCoating'],
        [/茶|泡|青屿|qingyu|\btea\b/i, false],
      ]
      for (const [word, isOurs] of foreign) expect([word, isOurs || !word.test(said)]).toEqual([word, true])
      expect(said).not.toMatch(/undefined|\[object/)
    },
  )
})

/** Where a choice of the brand's is put into words. */
const choices = ['contract/sentences/item.ts', 'contract/words/brand.ts']

test('the words of an item stand where its choices are named', () => {
  for (const file of choices) expect(readFileSync(file, 'utf8')).toMatch(/bottle/)
})
