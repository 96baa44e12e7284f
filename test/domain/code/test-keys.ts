import { createCipheriv } from 'node:crypto'
import { codeKeyFrom } from '../../../cloudfunctions/kernel/ports/keys'

/** The published test secrets of `vectors/valid.txt`: for tests, never for a brand. */
export const testMasters = new Map([
  [1, Uint8Array.from({ length: 32 }, (_, at) => at)],
  [2, Uint8Array.from({ length: 32 }, (_, at) => 32 + at)],
  [31, new Uint8Array(32).fill(0xa5)],
])

export const testKeys = new Map([...testMasters].map(([version, master]) => [version, codeKeyFrom(version, master)]))

export const testKey = codeKeyFrom(1, testMasters.get(1) ?? new Uint8Array(0))

/** The secret that holds the test masters, as the environment would give it. */
export const testSecret = [...testMasters]
  .map(([version, master]) => `${version}:${Buffer.from(master).toString('base64')}`)
  .join(',')

/** AES-128 on whole blocks under a key in hex. */
export const testCipher = (keyHex: string) => {
  const cipher = createCipheriv('aes-128-ecb', Buffer.from(keyHex, 'hex'), null).setAutoPadding(false)
  return (blocks: Uint8Array): Uint8Array => cipher.update(blocks)
}
