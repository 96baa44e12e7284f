import { judgePassword, type PasswordFault } from '../../../domain/operator/password'

const listed = new Set(['football', 'superman', 'chocolate1', 'iloveyou', 'trustno1'])
const place = {
  account: 'limei',
  names: ['李梅', 'limei', '青屿', 'qingyu'],
  isCommon: (text: string) => listed.has(text),
}
const faultOf = (password: string): PasswordFault | 'taken' => {
  const judged = judgePassword(password, place)
  return judged.ok ? 'taken' : judged.refusal.fault
}

it.each<[string, PasswordFault | 'taken']>([
  ['12345678', 'short'],
  ['aaaaaaaa', 'short'],
  ['五个汉字呀', 'short'],
  ['Tr0ub4dor', 'short'],
  ['aaaaaaaaaa', 'repeated'],
  ['abcabcabcabc', 'repeated'],
  ['5201314520', 'walk'],
  ['青屿青屿青屿青屿青屿', 'repeated'],
  ['1234567890', 'walk'],
  ['0987654321', 'walk'],
  ['1234567890a', 'walk'],
  ['qwertyuiop', 'walk'],
  ['QWERTYuiop123', 'walk'],
  ['1qaz2wsx3edc', 'walk'],
  ['abcdefghijk', 'walk'],
  ['asdfghjkl123', 'walk'],
  ['13800138000', 'date'],
  ['a13912345678', 'date'],
  ['1990-01-01', 'date'],
  ['zhang19900101', 'date'],
  ['admin123456', 'named'],
  ['Admin@123456', 'named'],
  ['limei20260101', 'date'],
  ['limei!2026!!', 'named'],
  ['qingyu2026!!', 'named'],
  ['青屿2026青屿888', 'named'],
  ['woaini1314520', 'named'],
  ['password1234', 'named'],
  ['chocolate1', 'common'],
  ['Football2026', 'common'],
  ['!superman!!', 'common'],
  ['correct horse battery', 'taken'],
  ['岛上的风装进了瓶子里', 'taken'],
  ['lime-harbour-7', 'taken'],
  ['xK9vQ2mPz7Lw', 'taken'],
  ['second password', 'taken'],
  ['０１２３４５６７８９', 'walk'],
])('%s is %s', (password, fault) => expect(faultOf(password)).toBe(fault))
