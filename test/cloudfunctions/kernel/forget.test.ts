import { forgetOldest } from '../../../cloudfunctions/kernel/store/forget'

const mapOf = (size: number) => new Map(Array.from({ length: size }, (_, at) => [String(at), at]))

test('a map within its bound is left alone', () => {
  const map = mapOf(100)
  forgetOldest(map, 100)
  expect(map.size).toBe(100)
})

test('beyond its bound the oldest go, a tenth at once', () => {
  const map = mapOf(101)
  forgetOldest(map, 100)
  expect([...map.keys()]).toEqual(Array.from({ length: 90 }, (_, at) => String(at + 11)))
})
