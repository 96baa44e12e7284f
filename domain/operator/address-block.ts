/**
 * What one household or server can speak from: an IPv4 address, or the first 64 bits of an IPv6 one, which is the least
 * that a subscriber is given (RFC 6177) and holds 2⁶⁴ addresses to change between. Other texts are kept as they are.
 */
export function addressBlock(address: string): string {
  const [mapped] = /\d+\.\d+\.\d+\.\d+$/.exec(address) ?? []
  if (mapped !== undefined) return mapped
  if (!address.includes(':')) return address
  const [head = '', tail] = address.toLowerCase().split('%')[0]?.split('::') ?? []
  const before = groupsOf(head)
  const after = groupsOf(tail ?? '')
  const between =
    tail === undefined ? [] : Array<string>(Math.max(0, groupsInAll - before.length - after.length)).fill('0')
  const groups = [...before, ...between, ...after].slice(0, groupsInBlock)
  return `${groups.map((group) => group.replace(/^0+(?=.)/, '')).join(':')}::/64`
}

const groupsInAll = 8
const groupsInBlock = 4

const groupsOf = (text: string): string[] => (text === '' ? [] : text.split(':'))
