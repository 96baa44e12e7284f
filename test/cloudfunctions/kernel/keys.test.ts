import { createHash } from 'node:crypto'
import { drawFrom, keyRingFrom } from '../../../cloudfunctions/kernel/ports/keys'
import { rankOf } from '../../../domain/code/permutation'
import { openCode } from '../../../domain/code/open'
import { sealCode } from '../../../domain/code/seal'
import { testSecret } from '../../domain/code/test-keys'

const base64 = (byte: number, length = 32) => Buffer.alloc(length, byte).toString('base64')

describe('the key ring', () => {
  const ring = keyRingFrom(testSecret)

  test('seals with the highest version and opens all, whatever their order', () => {
    expect(ring.newest.version).toBe(31)
    expect(keyRingFrom(`9:${base64(9)}, 30:${base64(3)}, 2:${base64(2)}`).newest.version).toBe(30)
    for (const key of ring.all.values())
      expect(openCode(sealCode(key, 5, 6), ring.all)).toEqual({
        ok: true,
        value: { keyVersion: key.version, batchNumber: 5, serial: 6 },
      })
  })

  test('refuses the codes of another ring', () => {
    const other = keyRingFrom(`31:${base64(7)}`)
    expect(openCode(sealCode(other.newest, 5, 6), ring.all)).toEqual({ ok: false, refusal: { code: 'notOurs' } })
  })

  test.each([
    ['nothing', undefined],
    ['an empty text', ' '],
    ['no version', base64(1)],
    ['version 0', `0:${base64(1)}`],
    ['version 32', `32:${base64(1)}`],
    ['a short secret', `1:${base64(1, 31)}`],
    ['text that is not base64', `1:${'?'.repeat(44)}`],
    ['cut base64', `1:${base64(1, 40).slice(0, -2)}`],
    ['a version twice', `1:${base64(1)},1:${base64(2)}`],
    ['an empty entry', `1:${base64(1)},`],
    ['a huge text', `1:${base64(1, 9000)}`],
  ])('refuses %s in one sentence that gives nothing away', (_, secret) => {
    const fault = (() => {
      try {
        return keyRingFrom(secret) && ''
      } catch (thrown) {
        return thrown instanceof Error ? thrown.message : ''
      }
    })()
    expect(fault).toMatch(/^[^.]*MASHANG_CODE_KEYS[^.]*\.$/)
    expect(fault).not.toContain(base64(1).slice(0, 8))
  })
})

describe('a campaign draw', () => {
  const ring = keyRingFrom(testSecret)

  test('commits to SHA-256 of its seed, and the published seed makes the same draw', () => {
    const draw = ring.commitDraw('spring')
    expect(draw.hash).toBe(createHash('sha256').update(Buffer.from(draw.seed, 'hex')).digest('hex'))
    const checked = drawFrom(draw.seed)
    for (let position = 0; position < 50; position++)
      expect(rankOf(position, 50, checked.cipher)).toBe(rankOf(position, 50, draw.cipher))
  })

  test('differs for every campaign and is found again after the keys have rotated', () => {
    const before = keyRingFrom(`1:${base64(1)}`)
    const rotated = keyRingFrom(`1:${base64(1)},2:${base64(2)}`)
    const draw = before.commitDraw('spring')
    expect(before.commitDraw('summer').seed).not.toBe(draw.seed)
    expect(rotated.commitDraw('spring').seed).not.toBe(draw.seed)
    expect(rotated.openDraw('spring', draw.hash)?.seed).toBe(draw.seed)
    expect(rotated.openDraw('summer', draw.hash)).toBeUndefined()
  })

  test('refuses a seed that is not one', () => expect(() => drawFrom('spring')).toThrow('sixteen bytes'))
})
