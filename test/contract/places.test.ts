import { sayPlace } from '../../contract/sentences/places'
import { whereabouts } from '../../cloudfunctions/kernel/ports/whereabouts'
import { seededVisitors } from '../../local/visitors'

test.each([
  ['浙江省杭州市', 'Zhejiang'],
  ['北京市', 'Beijing'],
  ['内蒙古呼和浩特市', 'Inner Mongolia'],
  ['海南省海口市', 'Hainan'],
  ['河南省郑州市', 'Henan'],
  ['中国', 'China'],
  ['日本', 'Outside China'],
  ['', ''],
])('%s is %s to whoever reads English', (where, says) => {
  expect(sayPlace(where, 'en')).toBe(says)
  expect(sayPlace(where, 'zh-CN')).toBe(where)
})

test('what the table of addresses answers has an English name', () => {
  const places = [...seededVisitors.map(({ address }) => address), '8.8.8.8', '133.11.0.1', '192.168.1.1'].map(
    whereabouts,
  )
  expect(places.map((where) => sayPlace(where, 'en'))).toEqual([
    ...['Zhejiang', 'Beijing', 'Sichuan', 'Guangdong'],
    'Outside China',
    'Outside China',
    '',
  ])
})
