import { metersBetween, nearestFirst } from '../../../domain/organisation/distance'

const hangzhou = { latitude: 30.2741, longitude: 120.1551 }
const shanghai = { latitude: 31.2304, longitude: 121.4737 }

test.each([
  ['itself', hangzhou, hangzhou, 0],
  ['the next city', hangzhou, shanghai, 164_874],
  ['a degree along the equator', { latitude: 0, longitude: 0 }, { latitude: 0, longitude: 1 }, 111_195],
  ['across the date line', { latitude: 0, longitude: 179.5 }, { latitude: 0, longitude: -179.5 }, 111_195],
  ['the other side of the earth', { latitude: 0, longitude: 0 }, { latitude: 0, longitude: 180 }, 20_015_116],
])('it is so far to %s', (_where, from, to, meters) => {
  expect(Math.abs(metersBetween(from, to) - meters)).toBeLessThan(Math.max(1, meters / 500))
})

test('the nearest stand first, and those nobody can place keep their order at the end', () => {
  const stores = [
    { name: 'a', coordinates: null },
    { name: 'far', coordinates: shanghai },
    { name: 'b', coordinates: null },
    { name: 'near', coordinates: hangzhou },
  ]
  expect(nearestFirst(stores, hangzhou).map(({ place }) => place.name)).toEqual(['near', 'far', 'a', 'b'])
})
