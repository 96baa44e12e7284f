import { addWords, wordsMax, wordsPerListMax } from '../../../domain/community/word-lists'

const fold = (word: string) => word.normalize('NFKC').toLowerCase()
const alone = { fold, elsewhere: 0 }
const lines = (...texts: string[]) => texts.map((text, place) => ({ line: place + 1, text }))
const outcomes = (before: string[], ...texts: string[]) =>
  addWords(before, lines(...texts), alone).lines.map(({ outcome }) => outcome)

describe('words for a list', () => {
  test('are added in their order, without what stands around them', () => {
    expect(addWords(['代购'], lines(' 加微信 ', 'QQ群'), alone)).toEqual({
      words: ['代购', '加微信', 'QQ群'],
      lines: [
        { line: 1, word: '加微信', outcome: 'added' },
        { line: 2, word: 'QQ群', outcome: 'added' },
      ],
    })
  })

  test('are refused one by one, each for what is wrong with it', () => {
    expect(outcomes(['vx'], 'ＶＸ', '代购', '代购', '信', '', '字'.repeat(31), '字'.repeat(30))).toEqual([
      'known',
      'added',
      'duplicateInFile',
      'tooShort',
      'tooShort',
      'tooLong',
      'added',
    ])
  })

  test.each(['=HYPERLINK("http://x")', '+86', '-1+1', '@SUM(A1)'])('are no formula such as %s', (text) => {
    expect(outcomes([], text)).toEqual(['formula'])
  })

  test.each(['加\ufffd\ufffd信', '加\u0000信', '加\n微信'])('are readable: %j is not', (text) => {
    expect(outcomes([], text)).toEqual(['unreadable'])
  })

  test('stop where the list is full, and what is known already needs no room', () => {
    const full = Array.from({ length: wordsPerListMax }, (_, place) => `词${place}`)
    expect(addWords(full, lines('词7', '新词'), alone).lines.map(({ outcome }) => outcome)).toEqual([
      'known',
      'listFull',
    ])
    expect(outcomes(full.slice(1), '新词', '又一个')).toEqual(['added', 'listFull'])
  })

  test('stop where all lists together are full', () => {
    const beside = { fold, elsewhere: wordsMax - 3 }
    const { lines: added } = addWords(['代购', '刷单'], lines('新词', '又一个', '代购'), beside)
    expect(added.map(({ outcome }) => outcome)).toEqual(['added', 'listFull', 'known'])
  })

  test('are told back no longer than they may be', () => {
    expect(addWords([], lines('长'.repeat(95_000)), alone).lines[0]?.word).toHaveLength(30)
  })
})
