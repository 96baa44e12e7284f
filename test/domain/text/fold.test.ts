import { foldCase, foldCopied, foldGroups } from '../../../domain/text/fold'

test.each([
  ['admin ', 'admin'],
  ['\u200bＡdmin\u2060', 'Admin'],
  ['\u202a7840 0000\u202c', '7840 0000'],
  ['０１０－６２７７\u00a0', '010-6277'],
  ['010–62770334', '010-62770334'],
  ['ﬁne', 'fine'],
  ['客\u200b服', '客服'],
  ['a\u3164b', 'ab'],
  ['林\u200d小满', '林小满'],
])('%j is %j, whatever it was copied from', (copied, meant) => expect(foldCopied(copied)).toBe(meant))

test('case does not matter where it says so, nor do groups', () => {
  expect(foldCase(' CAMPAIGN\u200b')).toBe('campaign')
  expect(foldGroups('１２３４ 5678\u2009９０１２')).toBe('123456789012')
})
