import { sayGiven } from '../../../contract/sentences/lots'
import type { EntryKind, Posting } from '../../../domain/points/ledger'
import { debtDay, givenBy, type Given } from '../../../domain/points/lots'

const member = (points: number, expiresOn: string): Posting => ({ account: 'member', points, expiresOn })

const table: [name: string, kind: EntryKind, postings: Posting[], given: Given, chinese: string[]][] = [
  [
    'one lot',
    'earn',
    [{ account: 'issued', points: -8 }, member(8, '2027-11-30')],
    { lots: [{ expiresOn: '2027-11-30', points: 8 }], repaid: 0, forfeited: 0 },
    ['可用到 2027 年 11 月 30 日'],
  ],
  [
    'several lots, each until its own day',
    'refund',
    [{ account: 'redeemed', points: -1320 }, member(5, '2027-05-31'), member(1315, '2027-11-30')],
    {
      lots: [
        { expiresOn: '2027-05-31', points: 5 },
        { expiresOn: '2027-11-30', points: 1315 },
      ],
      repaid: 0,
      forfeited: 0,
    },
    ['5 积分可用到 2027 年 5 月 31 日', '1,315 积分可用到 2027 年 11 月 30 日'],
  ],
  [
    'two lots that a refund puts on one day of grace',
    'refund',
    [member(20, '2027-01-04'), member(10, '2027-01-04')],
    { lots: [{ expiresOn: '2027-01-04', points: 30 }], repaid: 0, forfeited: 0 },
    ['可用到 2027 年 1 月 4 日'],
  ],
  [
    'a debt that is paid first',
    'earn',
    [{ account: 'issued', points: -20 }, member(15, debtDay), member(5, '2027-11-30')],
    { lots: [{ expiresOn: '2027-11-30', points: 5 }], repaid: 15, forfeited: 0 },
    ['5 积分可用到 2027 年 11 月 30 日', '15 积分抵了之前欠的'],
  ],
  [
    'nothing but a debt',
    'earn',
    [{ account: 'issued', points: -20 }, member(20, debtDay)],
    { lots: [], repaid: 20, forfeited: 0 },
    ['20 积分抵了之前欠的'],
  ],
  [
    'a refund part of which is past its day',
    'refund',
    [member(10, '2027-03-31'), { account: 'expired', points: 20 }],
    { lots: [{ expiresOn: '2027-03-31', points: 10 }], repaid: 0, forfeited: 20 },
    ['10 积分可用到 2027 年 3 月 31 日', '20 积分已经过期，不能退回'],
  ],
  [
    'an expiry',
    'expire',
    [member(-9, '2026-11-30'), { account: 'expired', points: 9 }],
    { lots: [], repaid: 0, forfeited: 0 },
    [],
  ],
  [
    'a spend',
    'spend',
    [member(-9, '2026-11-30'), { account: 'redeemed', points: 9 }],
    { lots: [], repaid: 0, forfeited: 0 },
    [],
  ],
  ['a scan that was not paid', 'earn', [], { lots: [], repaid: 0, forfeited: 0 }, []],
]

test.each(table)('%s', (_name, kind, postings, given, chinese) => {
  expect(givenBy({ kind, postings })).toEqual(given)
  expect(sayGiven(given, 'zh-CN')).toEqual(chinese)
  const english = sayGiven(given, 'en')
  expect(english).toHaveLength(chinese.length)
  expect(english.join(' ')).not.toMatch(/\p{Script=Han}|9999|undefined|NaN/u)
})
