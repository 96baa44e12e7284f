import { randomBytes } from 'node:crypto'
import { keyRingFrom } from '../../../cloudfunctions/kernel/ports/keys'

const first = `1:${randomBytes(32).toString('base64')}`
const second = `2:${randomBytes(32).toString('base64')}`
const { seal } = keyRingFrom(first)

describe('a sealed text', () => {
  test('opens for its own document alone, and is never the same twice', () => {
    const sealed = seal.close('phone', 'oLin', '13800138000')
    expect(sealed).not.toContain('13800138000')
    expect(seal.open('phone', 'oLin', sealed)).toBe('13800138000')
    expect(seal.close('phone', 'oLin', '13800138000')).not.toBe(sealed)
    expect(() => seal.open('phone', 'oChen', sealed)).toThrow()
  })

  test('does not open where one bit of it was changed', () => {
    const [version = '', base64 = ''] = seal.close('phone', 'oLin', '13800138000').split('.')
    const bytes = Buffer.from(base64, 'base64url')
    for (let at = 0; at < bytes.length; at += 1) {
      const changed = Buffer.from(bytes)
      changed.writeUInt8(changed.readUInt8(at) ^ 1, at)
      expect(() => seal.open('phone', 'oLin', `${version}.${changed.toString('base64url')}`)).toThrow()
    }
  })

  test('stays readable after a rotation, and new ones are sealed under the new version', () => {
    const before = seal.close('phone', 'oLin', '13800138000')
    const rotated = keyRingFrom(`${first},${second}`).seal
    expect(rotated.open('phone', 'oLin', before)).toBe('13800138000')
    expect(rotated.close('phone', 'oLin', '1')).toMatch(/^2\./)
    expect(() => keyRingFrom(second).seal.open('phone', 'oLin', before)).toThrow(/key version 1/)
  })
})

describe('a fingerprint', () => {
  test('is the same for the same text, under every version there is', () => {
    const [mark] = seal.fingerprints('phone', '13800138000')
    const rotated = keyRingFrom(`${first},${second}`).seal.fingerprints('phone', '13800138000')
    expect(rotated).toHaveLength(2)
    expect(rotated[1]).toBe(mark)
    expect(seal.fingerprints('phone', '13800138001')).not.toContain(mark)
  })
})
