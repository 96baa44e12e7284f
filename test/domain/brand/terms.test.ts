import { filledTerms, termsDifference, unknownFieldsIn, type TermsSection } from '../../../domain/brand/terms'

const section = (title: string, ...paragraphs: string[]): TermsSection => ({ title, paragraphs })
const told = (before: TermsSection[], after: TermsSection[]) =>
  termsDifference(before, after).map(({ text, change }) => `${{ same: ' ', added: '+', removed: '-' }[change]}${text}`)

test.each<[string, TermsSection[], TermsSection[], string[]]>([
  ['nothing', [section('一', 'a', 'b')], [section('一', 'a', 'b')], [' 一', ' a', ' b']],
  ['a paragraph reworded', [section('一', 'a', 'b')], [section('一', 'a', 'c')], [' 一', ' a', '-b', '+c']],
  ['a section new', [section('一', 'a')], [section('一', 'a'), section('二', 'b')], [' 一', ' a', '+二', '+b']],
  ['a section gone', [section('一', 'a'), section('二', 'b')], [section('二', 'b')], ['-一', '-a', ' 二', ' b']],
  ['all of it', [section('一', 'a')], [section('二', 'b')], ['-一', '-a', '+二', '+b']],
  [
    'a paragraph that becomes a title',
    [section('一', 'a')],
    [section('一', 'b'), section('a', 'c')],
    [' 一', '-a', '+b', '+a', '+c'],
  ],
])('tells apart %s', (_what, before, after, lines) => {
  expect(told(before, after)).toEqual(lines)
})

test('terms too long to be compared line by line are told as a whole', () => {
  const long = Array.from({ length: 500 }, (_, line) => String(line))
  expect(told([section('一', ...long)], [section('一', 'x')]).at(0)).toBe('-一')
})

test('fields are filled, and those that are none are found', () => {
  const facts = { brand: '牌', runner: '公司', reached: '', unit: '瓶', place: '盖里' }
  expect(filledTerms([section('{brand}', '{runner}{other}{brand}')], facts)).toEqual([section('牌', '公司{other}牌')])
  expect(unknownFieldsIn([section('{brand}', '{}', '{Brand}')])).toEqual(['', 'Brand'])
})
