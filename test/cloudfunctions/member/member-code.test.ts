import fc from 'fast-check'
import { barsOf, digitSquaresOf } from '../../../cloudfunctions/kernel/pictures/code-symbols'
import { keyRingFrom } from '../../../cloudfunctions/kernel/ports/keys'
import { oneTimeCode } from '../../../cloudfunctions/member/member-codes'
import { memberCodeStepMs } from '../../../domain/member/member-code'
import { insist, openBrand } from '../../_support/brand'
import { symbolsIn } from '../../_support/barcodes'

describe('a one-time code', () => {
  // RFC 6238, appendix B: SHA-256 under the ASCII secret of 32 bytes.
  const secret = new Uint8Array(Buffer.from('12345678901234567890123456789012'))

  it.each([
    [59, '46119246'],
    [1111111109, '68084774'],
    [1111111111, '67062674'],
    [1234567890, '91819424'],
    [2000000000, '90698825'],
    [20000000000, '77737706'],
  ])('at second %d is the one that RFC 6238 gives', (second, code) => {
    expect(oneTimeCode(secret, Math.floor((second * 1000) / memberCodeStepMs))).toBe(code)
  })
})

describe('the secrets of member codes', () => {
  const base64 = (byte: number) => Buffer.alloc(32, byte).toString('base64')
  const before = keyRingFrom(`1:${base64(1)}`)
  const rotated = keyRingFrom(`1:${base64(1)},2:${base64(2)}`)

  it('differ for every member, and a rotation puts a new one before those there were', () => {
    const [old] = before.memberCodeSecrets('lin')
    const [newest, ...older] = rotated.memberCodeSecrets('lin')
    expect(old).toHaveLength(32)
    expect(older).toEqual([old])
    expect(newest).not.toEqual(old)
    expect(before.memberCodeSecrets('gao')).not.toEqual([old])
  })
})

describe('the pictures of a member code', () => {
  const rows = (widths: string) => {
    const modules = [...widths].map((width, place) => (place % 2 ? '0' : '1').repeat(Number(width))).join('')
    return Array.from({ length: 40 }, () => modules)
  }
  const digits = fc.bigInt({ min: 0n, max: 10n ** 20n - 1n }).map((value) => String(value).padStart(20, '0'))

  it('are read by a barcode reader as the same digits, whatever they are', async () => {
    await fc.assert(
      fc.asyncProperty(digits, async (text) => {
        const squares = digitSquaresOf(text)
        const bars = await barsOf(text)
        expect(squares.map((row) => row.length)).toEqual(Array<number>(21).fill(21))
        // Start, ten pairs of digits, check and stop: subset C from end to end.
        expect([...bars].reduce((sum, width) => sum + Number(width), 0)).toBe(12 * 11 + 13)
        expect(await symbolsIn(squares)).toEqual({ QRCode: text })
        expect(await symbolsIn(rows(bars))).toEqual({ Code128: text })
      }),
      { numRuns: 8 },
    )
  })

  it('travel in less than a kilobyte with all the rest', async () => {
    const brand = await openBrand()
    await brand.join('lin')
    const answer = insist(await brand.visit('lin', 'member', 'memberCode', {}))
    expect(JSON.stringify(answer).length).toBeLessThan(1000)
    expect(await symbolsIn(answer.squares)).toEqual({ QRCode: answer.digits })
    expect(await symbolsIn(rows(answer.bars))).toEqual({ Code128: answer.digits })
    await brand.close()
  })
})
