import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { codeKeyFrom } from '../../../cloudfunctions/kernel/ports/keys'
import { formatCode } from '../../../domain/code/alphabet'
import { openCode } from '../../../domain/code/open'
import { sealCode } from '../../../domain/code/seal'
import { testCipher, testKeys, testMasters } from './test-keys'

const linesOf = (name: string) =>
  readFileSync(join(__dirname, 'vectors', name), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))

const valid = linesOf('valid.txt').map((line) => {
  const [version = '', macKey = '', maskKey = '', batchNumber = '', serial = '', code = ''] = line.split(' ')
  return {
    version: Number(version),
    macKey,
    maskKey,
    opened: { keyVersion: Number(version), batchNumber: Number(batchNumber), serial: Number(serial) },
    code,
  }
})

const invalid = linesOf('invalid.txt').map((line) => {
  const [text = '', verdict = '', why = ''] = line.split('\t')
  return { text, verdict, why }
})

describe('the published vectors', () => {
  test('are at least sixty-four valid and thirty-two invalid', () => {
    expect(valid.length).toBeGreaterThanOrEqual(64)
    expect(invalid.length).toBeGreaterThanOrEqual(32)
  })

  test.each(valid)('version $version seals and opens $code', ({ version, macKey, maskKey, opened, code }) => {
    const key = { version, mac: testCipher(macKey), mask: testCipher(maskKey) }
    expect(sealCode(key, opened.batchNumber, opened.serial)).toBe(code)
    expect(openCode(formatCode(code).toLowerCase(), new Map([[version, key]]))).toEqual({ ok: true, value: opened })
  })

  test.each(valid)('the stated master secret of version $version derives the stated keys for $code', (row) => {
    const key = codeKeyFrom(row.version, testMasters.get(row.version) ?? new Uint8Array(0))
    expect(sealCode(key, row.opened.batchNumber, row.opened.serial)).toBe(row.code)
  })

  test.each(invalid)('$verdict: $why', ({ text, verdict }) => {
    expect(openCode(text, testKeys)).toEqual({ ok: false, refusal: { code: verdict } })
  })
})
