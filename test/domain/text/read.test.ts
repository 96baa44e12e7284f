import fc from 'fast-check'
import { readText, type TextProblem } from '../../../domain/text/read'
import { firstSigns, signCount } from '../../../domain/text/signs'
import { emptyToTheEye, keptTexts, refusedTexts, tidiedTexts } from '../../_support/texts'

const line = { most: 40 }
const problemOf = (typed: string, limit = {}): TextProblem['code'] | undefined => {
  const read = readText(typed, { ...line, ...limit })
  return read.ok ? undefined : read.refusal.code
}

describe('a text', () => {
  it.each(Object.entries(emptyToTheEye))('of %s is as empty as nothing', (_, typed) => {
    expect(problemOf(typed)).toBe('missing')
    expect(problemOf(typed.repeat(30), { lines: true })).toBe('missing')
    expect(readText(typed, { least: 0, most: 20 })).toEqual({ ok: true, value: '' })
  })

  it.each(Object.entries(keptTexts))('of %s is kept as it is written', (_, typed) => {
    expect(readText(typed, line)).toEqual({ ok: true, value: typed })
    expect(readText(typed, { ...line, lines: true })).toEqual({ ok: true, value: typed })
  })

  it.each(Object.entries(refusedTexts))('with %s is refused', (_, [typed, code]) => {
    expect(problemOf(typed)).toBe(code)
    expect(problemOf(`前${typed}后`)).toBe(code)
    expect(problemOf(`前${typed}后`, { lines: true })).toBe(code)
  })

  it.each(Object.entries(tidiedTexts))('with %s is tidied', (_, [typed, stored]) => {
    expect(readText(typed, line)).toEqual({ ok: true, value: stored })
  })

  it('keeps its lines where it has lines, and two empty ones at most', () => {
    expect(readText(' 一\r\n二 \u2028三\n\n\n\n\n\n四\n', { most: 40, lines: true })).toEqual({
      ok: true,
      value: '一\n二\n三\n\n\n四',
    })
  })

  it('has few signs and yet too much in them', () => {
    expect(problemOf('👩🏽‍❤️‍💋‍👨🏿'.repeat(31), { most: 40 })).toBe('heavy')
    expect(problemOf('👩🏽‍❤️‍💋‍👨🏿'.repeat(20), { most: 20 })).toBeUndefined()
  })

  const pieces = fc.constantFrom(
    ...Object.values(keptTexts),
    ...Object.values(emptyToTheEye),
    ...[
      '\u200d',
      '\u200c',
      '\ufe0f',
      '\u0301',
      '\u034f',
      '\u{e0067}',
      '\u{1f3f4}',
      '👩',
      'क',
      '्',
      'ه',
      '漢',
      ' ',
      '\n',
      '1',
    ],
  )
  const mixed = fc.oneof(
    fc.array(pieces, { maxLength: 12 }).map((all) => all.join('')),
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.string({ unit: 'grapheme', maxLength: 60 }),
  )

  it.each([{ most: 200 }, { most: 200, lines: true as const }])(
    'reads the same when it is read again (%j)',
    (limit) => {
      fc.assert(
        fc.property(mixed, (typed) => {
          const read = readText(typed, limit)
          if (read.ok) expect(readText(read.value, limit)).toEqual(read)
        }),
        { numRuns: 2_000 },
      )
    },
  )

  it.each([
    ['spaces', `a${' '.repeat(90_000)}b`],
    ['marks', 'a' + '\u093f'.repeat(33_000)],
    ['joiners', 'x' + '\u200d'.repeat(33_000) + 'x'],
    ['pictures half joined', '👩\u200d'.repeat(14_000)],
    ['jamo', '\u1100'.repeat(33_000)],
  ])('of tens of thousands of %s takes no time', (_, typed) => {
    const begin = process.cpuUsage()
    readText(typed, { most: 2_000, lines: true })
    const { user } = process.cpuUsage(begin)
    expect(user).toBeLessThan(500_000)
  })
})

describe('signs', () => {
  it.each([
    ['🌸'.repeat(11), 11],
    ['👨‍👩‍👧‍👦🇨🇳🏴󠁧󠁢󠁥󠁮󠁧󠁿1️⃣👍🏽', 5],
    ['é', 1],
    ['e\u0301', 1],
    ['ที่นี่', 2],
    ['한글', 2],
    ['林小满 Lin', 7],
    ['', 0],
  ])('%s are %i', (text, count) => expect(signCount(text)).toBe(count))

  it('are never cut in two', () => {
    expect(firstSigns('👨‍👩‍👧‍👦🇨🇳x', 2)).toBe('👨‍👩‍👧‍👦🇨🇳')
    expect(firstSigns('短', 20)).toBe('短')
  })

  it('are counted alike where the engine has no segmenter of its own', async () => {
    const real = Intl.Segmenter
    try {
      Object.assign(Intl, { Segmenter: undefined })
      delete (Intl as { Segmenter?: unknown }).Segmenter
      jest.resetModules()
      const bare = await import('../../../domain/text/signs')
      for (const text of Object.values(keptTexts)) {
        // Which consonants of Hindi stand on each other has changed with Unicode 15.1.
        if (/\p{Script=Devanagari}/u.test(text)) continue
        expect([text, bare.signCount(`${text}x`)]).toEqual([text, signCount(`${text}x`)])
      }
    } finally {
      Object.assign(Intl, { Segmenter: real })
    }
  })
})

describe('one sign', () => {
  const read = (typed: string) => {
    const result = readText(typed, { most: 20 })
    return result.ok ? 'taken' : result.refusal.code
  }
  const tower = (joiner: string, times: number) => `क${`\u0941\u0942\u0947\u0948${joiner}`.repeat(times)}`

  test.each([
    ['marks with joiners between them', tower('\u200d', 20)],
    ['marks with other joiners between them', tower('\u200c', 20)],
    ['the beginnings of syllables', 'ᄀ'.repeat(370)],
    ['the middles of syllables', `ᄀ${'ᅡ'.repeat(40)}`],
    ['the ends of syllables', `가${'ᆨ'.repeat(40)}`],
    ['signs that stand before a number', `${'\u0600'.repeat(40)}1`],
    ['pictures that are joined', Array.from({ length: 40 }, () => '😀').join('\u200d')],
  ])('is not made of %s without end', (_what, typed) => expect(read(typed)).toBe('stacked'))

  test.each(['👩🏻‍❤️‍💋‍👩🏿', '👨🏿‍👩🏿‍👧🏿‍👦🏿', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', '👁️‍🗨️', 'क्‍ष', 'र्त्स्न्य', 'می‌خواهم', 'ที่นี่', 'བསྒྲུབས', 'ᄒᆞᆫ글', 'Nguyễn', '한국어'])(
    'that is written somewhere is taken: %s',
    (typed) => expect(read(typed)).toBe('taken'),
  )
})
