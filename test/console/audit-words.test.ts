import { audit as english } from '../../console/words/en/audit'
import { audit as chinese } from '../../console/words/zh-CN/audit'
import { contract } from '../../contract'
import type { Procedure } from '../../contract/procedure'

const inTheTrail = Object.entries<Procedure>(contract.ops)
  .filter(([, { effect, shows }]) => effect !== 'query' || shows !== undefined)
  .map(([name]) => name)

test.each([
  ['Chinese', chinese.procedures],
  ['English', english.procedures],
])('everything that stands in the audit trail has a name in %s', (_, names) => {
  expect(inTheTrail.filter((name) => !names[name])).toEqual([])
})
