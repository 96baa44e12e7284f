import { collections, declared } from '../../../cloudfunctions/declared'
import { type CollectionName } from '../../../cloudfunctions/kernel/store/collections'

const { personal: personalData } = declared
const names = Object.keys(collections) as CollectionName[]

/** Fields that say whose a document is. */
const namesMember = /member|visitor|person|owner|author/i

describe('the table of personal data', () => {
  test('says of every collection what becomes of it when a person leaves', () => {
    expect(Object.keys(personalData).sort()).toEqual([...names].sort())
  })

  test.each(names.filter((name) => personalData[name] === 'none'))('%s has no index by a person', (name) => {
    const fields = Object.values(collections[name].indexes).flatMap(
      (index: { fields: readonly string[] }) => index.fields,
    )
    expect(fields.filter((field) => namesMember.test(field))).toEqual([])
  })
})
