import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildFilter, type Filter } from '../../../cloudfunctions/filter/filter'
import type { WordList } from '../../../cloudfunctions/filter/documents'
import { qingyuWords } from '../../../local/seed/words'

interface Labelled {
  text: string
  /** `unwelcome` has to be found, `clean` let through, `contact` masked. */
  label: 'clean' | 'unwelcome' | 'contact'
  why: string
}

const labelled: Labelled[] = readFileSync(join(__dirname, 'texts.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line))

const list = (fields: Partial<WordList>): WordList => ({
  _id: 'list',
  name: '词库',
  action: 'review',
  byPinyin: true,
  words: [],
  allow: [],
  createdAt: 0,
  version: 1,
  ...fields,
})

describe('the brand’s lists against texts labelled by hand', () => {
  let filter: Filter
  beforeAll(async () => {
    filter = await buildFilter(qingyuWords.map((each) => ({ ...each, createdAt: 0, version: 1 })))
  })
  const isFound = ({ text }: Labelled) => filter.check(text).finding !== 'pass'
  const of = (label: Labelled['label']) => labelled.filter((each) => each.label === label)

  it('has hundreds of texts, each once', () => {
    expect(labelled.length).toBeGreaterThanOrEqual(300)
    expect(new Set(labelled.map(({ text }) => text)).size).toBe(labelled.length)
  })

  it('keeps precision and recall above their floors', () => {
    const [found, spared] = [of('unwelcome').filter(isFound).length, of('clean').filter(isFound).length]
    expect(found / (found + spared)).toBeGreaterThanOrEqual(0.92)
    expect(found / of('unwelcome').length).toBeGreaterThanOrEqual(0.95)
  })

  it('sees every number that belongs to somebody', () => {
    expect(of('contact').filter(({ text }) => filter.check(text).contacts.length === 0)).toEqual([])
    expect(of('clean').filter(({ text }) => filter.check(text).contacts.length > 0)).toEqual([])
  })
})

describe('a word', () => {
  it.each([
    ['来加微信吧', [], '加微信'],
    ['来Ｗｅｉｘｉｎ吧', ['width', 'case'], 'Ｗｅｉｘｉｎ'],
    ['来WeiXin吧', ['case'], 'WeiXin'],
    ['無抵押貸款', ['traditional'], '貸款'],
    ['来加*微🍵信吧', ['symbols'], '加*微🍵信'],
    ['来加＊微🍵信吧', ['width', 'symbols'], '加＊微🍵信'],
    ['来力口微亻言吧', ['split'], '力口微亻言'],
    ['来家薇芯吧', ['pinyin'], '家薇芯'],
  ])('in %s is found after the foldings %j, where it stands', async (text, foldings, found) => {
    const filter = await buildFilter([list({ words: ['加微信', 'weixin', '贷款'] })])
    const [hit] = filter.check(text).hits
    expect(hit?.foldings).toEqual(foldings)
    expect(text.slice(hit?.begin, hit?.end)).toBe(found)
  })

  it('is found where it stands in the original, however it is written and whatever stands around it', async () => {
    const filter = await buildFilter([list({ words: ['抵押贷款qq群'] })])
    const forms = [['抵'], ['押'], ['贷', '貸'], ['款'], ['q', 'Q', 'ｑ', 'Ｑ'], ['q', 'Q', '𝐪'], ['群', '羣']]
    const between = fc.constantFrom('', '', '*', ' ', '·', '🍵', '——', '\u200b')
    const written = fc
      .tuple(...forms.map((form) => fc.tuple(fc.constantFrom(...form), between)))
      .map((characters) => characters.map(([character, gap]) => character + gap).join(''))
    const around = fc.array(fc.constantFrom('今天', '喝茶', '，', '😀', '𠮷', '。', '１２'), { maxLength: 6 })
    fc.assert(
      fc.property(around, written, around, (before, word, after) => {
        const text = `${before.join('')}${word}${after.join('')}`
        const [match, ...others] = filter.explain(text)
        expect(others).toEqual([])
        const found = text.slice(match?.begin, match?.end)
        // What is written behind the last character is no part of the word.
        expect(word.startsWith(found)).toBe(true)
        expect(word.slice(found.length)).not.toMatch(/[\p{L}\p{N}]/u)
        expect(match?.begin).toBe(before.join('').length)
      }),
      { numRuns: 300 },
    )
  })

  it.each([
    ['想找代购的', '代 购', ['代购']],
    ['想找代 购的', '代 购', ['代 购']],
    ['想找代-購的', '代 购', ['代-購']],
    ['想找代　购的', '代　购', ['代　购']],
    ['有带钩人', '代 购 人', ['带钩人']],
    ['Make free money now', 'free money', ['free money']],
    ['FREE   Money!', 'free money', ['FREE   Money']],
    ['free-money', 'free money', ['free-money']],
    ['freemoney', 'free money', ['freemoney']],
    ['carefree money', 'free money', []],
    ['free moneybags', 'free money', []],
    ['It is free. Money helps', 'free money', ['free. Money']],
    ['It is free! Money helps', 'free money', []],
  ])('in %s is found though the list has it as %s', async (text, word, found) => {
    const filter = await buildFilter([list({ words: [word] })])
    expect(filter.explain(text).map(({ begin, end }) => text.slice(begin, end))).toEqual(found)
    expect(filter.explain(text).every((match) => match.word === word)).toBe(true)
  })

  it('is let through inside a phrase that was typed with spaces', async () => {
    const filter = await buildFilter([list({ words: ['free money', '口交'], allow: ['no free money', '路 口交通'] })])
    expect(filter.check('There is no free  money here').finding).toBe('pass')
    expect(filter.check('路口交通很堵').finding).toBe('pass')
    expect(filter.check('free money here').finding).toBe('review')
  })

  it('decides by the strictest word there is, over which others lie, and behind however many doubts', async () => {
    const filter = await buildFilter([
      list({ _id: 'doubt', words: ['代购'] }),
      list({ _id: 'never', action: 'risky', words: ['代购枪支'] }),
    ])
    expect(filter.check('代购枪支').finding).toBe('risky')
    expect(filter.check(`${'代购，'.repeat(30)}代购枪支`).finding).toBe('risky')
    expect(filter.explain('代购枪支').map(({ word, finding }) => [word, finding])).toEqual([
      ['代购', 'review'],
      ['代购枪支', 'risky'],
    ])
  })

  it('is let through inside an allowed phrase, and nowhere else', async () => {
    const filter = await buildFilter([list({ action: 'risky', words: ['口交'], allow: ['路口交通'] })])
    expect(filter.check('路口交通很堵').finding).toBe('pass')
    expect(filter.check('口交').finding).toBe('risky')
  })

  it('does not reach over the end of a sentence, nor into another word of letters', async () => {
    const filter = await buildFilter([list({ words: ['加微信', 'vx'], byPinyin: false })])
    expect(filter.check('三块一加。微信付的').finding).toBe('pass')
    expect(filter.check('devxx').finding).toBe('pass')
    expect(filter.check('v.x 同号').finding).toBe('review')
  })

  it('that only sounds alike is a doubt, even of a list that refuses', async () => {
    const filter = await buildFilter([list({ action: 'risky', words: ['百家乐'] })])
    expect(filter.check('白加乐').finding).toBe('review')
    expect(filter.check('百家乐').finding).toBe('risky')
  })

  it('is found by nobody where there are no lists', async () => {
    expect((await buildFilter([])).check('随便说点什么')).toEqual({ finding: 'pass', hits: [], contacts: [] })
  })
})
