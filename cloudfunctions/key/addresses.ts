import { BlockList, isIP } from 'node:net'

const bitsOf = { 4: 32, 6: 128 } as const
const familyOf = (address: string): 4 | 6 | undefined => {
  const version = isIP(address)
  return version === 4 || version === 6 ? version : undefined
}

/** An address or a block of them as its parts; undefined where it is neither. */
function partsOf(written: string) {
  const [address = '', prefix] = written.split('/')
  const family = familyOf(address)
  if (family === undefined) return undefined
  const bits = prefix === undefined ? bitsOf[family] : Number(prefix)
  return bits <= bitsOf[family] ? { address, family, bits } : undefined
}

export const isAddressBlock = (written: string): boolean => partsOf(written) !== undefined

/** Whether an address is one of these, or lies within them; any is where there are none. */
export function isWithin(blocks: readonly string[], address: string): boolean {
  if (blocks.length === 0) return true
  const family = familyOf(address)
  if (family === undefined) return false
  const list = new BlockList()
  for (const block of blocks) {
    const parts = partsOf(block)
    if (parts) list.addSubnet(parts.address, parts.bits, `ipv${parts.family}`)
  }
  return list.check(address, `ipv${family}`)
}
