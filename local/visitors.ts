/** Who can hold the phone on this machine: an openid and the address their calls seem to come from. */
export interface Visitor {
  id: string
  name: string
  place: string
  address: string
}

/** Real carriers' addresses in cities far apart, so that "roughly where" has something to tell. */
const places = [
  { place: '杭州', address: '115.236.112.10' },
  { place: '北京', address: '61.135.169.125' },
  { place: '成都', address: '222.209.35.1' },
  { place: '广州', address: '14.215.177.38' },
  { place: '上海', address: '58.246.26.1' },
] as const

export const seededVisitors: readonly Visitor[] = [
  { id: 'visitor-lin', name: '林小满', ...places[0] },
  { id: 'visitor-chen', name: '陈屿', ...places[1] },
  { id: 'visitor-gao', name: '高远', ...places[2] },
  { id: 'visitor-new', name: '新朋友', ...places[3] },
]

/** A letter is needed: the SDK turns an openid of digits alone into a number. */
const visitorIdShape = /^(?=.*[A-Za-z])[\w-]{1,64}$/

/** The visitor behind an id that a phone sent; undefined where it is no id. */
export function visitorOf(id: string): Visitor | undefined {
  const seeded = seededVisitors.find((visitor) => visitor.id === id)
  if (seeded) return seeded
  return visitorIdShape.test(id) ? { id, name: id, ...places[4] } : undefined
}
