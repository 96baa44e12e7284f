import { isIPv4, isIPv6 } from 'node:net'

/**
 * A network address in its one usual spelling: without the zone that a phone's own interface adds (`fe80::1%eth0`),
 * without brackets and port, shortened as RFC 5952 says, and an IPv4 address that was carried inside IPv6
 * (`::ffff:192.0.2.1`) as itself. Empty for whatever is no address.
 */
export function plainAddress(text: unknown): string {
  if (typeof text !== 'string') return ''
  const [bare = ''] = withoutPort(text.trim()).split('%')
  if (isIPv4(bare)) return bare
  return isIPv6(bare) ? carried(new URL(`http://[${bare}]`).hostname.slice(1, -1)) : ''
}

/** `192.0.2.1:5678` and `[2001:db8::1]:5678`, as proxies write them. */
function withoutPort(text: string): string {
  const [, bracketed] = /^\[([^\]]+)\](?::\d+)?$/.exec(text) ?? []
  const [, dotted] = /^([\d.]+):\d+$/.exec(text) ?? []
  return bracketed ?? dotted ?? text
}

/** `::ffff:c000:201` is 192.0.2.1 (RFC 4291, 2.5.5.2). */
function carried(address: string): string {
  const [, high, low] = /^::ffff:([\da-f]{1,4}):([\da-f]{1,4})$/.exec(address) ?? []
  if (high === undefined || low === undefined) return address
  return [high, low].flatMap((pair) => bytesOf(Number.parseInt(pair, 16))).join('.')
}

const bytesOf = (pair: number) => [pair >> 8, pair & 255]
