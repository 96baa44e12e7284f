import fc from 'fast-check'
import { alphabet, codeLength, formatCode, symbolsOf } from '../../../domain/code/alphabet'
import { checkShare } from '../../../domain/code/check'
import { batchNumberMax, serialMax } from '../../../domain/code/key'
import { identityOf, openCode } from '../../../domain/code/open'
import { sealCode, sealCodes, sealedLineLength } from '../../../domain/code/seal'
import { testKey, testKeys } from './test-keys'

const batchNumbers = fc.integer({ min: 1, max: batchNumberMax })
const serials = fc.integer({ min: 0, max: serialMax })
const versions = fc.constantFrom(...testKeys.keys())
const sealWith = (version: number, batchNumber: number, serial: number) =>
  sealCode(testKeys.get(version) ?? testKey, batchNumber, serial)

const linesFrom = (batchNumber: number, fromSerial: number, count: number): string[] => {
  const into = new Uint8Array(count * sealedLineLength)
  sealCodes(testKey, batchNumber, fromSerial, count, into)
  return new TextDecoder().decode(into).trimEnd().split('\n')
}

const textOf = (symbols: readonly number[]) => symbols.map((symbol) => alphabet.charAt(symbol)).join('')

/** Nineteen symbols with the check character that fits them. */
const withRightCheck = (body: readonly number[]): string =>
  textOf([...body, body.reduce((sum, symbol, place) => sum ^ checkShare(place, symbol), 0)])

describe('a sealed code', () => {
  test('opens to what was sealed, from any version, batch and serial', () => {
    fc.assert(
      fc.property(versions, batchNumbers, serials, (keyVersion, batchNumber, serial) => {
        const code = sealWith(keyVersion, batchNumber, serial)
        expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{20}$/)
        expect(code.charAt(0)).toBe(alphabet.charAt(keyVersion))
        expect(openCode(code, testKeys)).toEqual({ ok: true, value: { keyVersion, batchNumber, serial } })
      }),
      { numRuns: 3000 },
    )
  })

  test('is read as people type it: case, look-alikes, full width, separators', () => {
    fc.assert(
      fc.property(batchNumbers, serials, fc.infiniteStream(fc.nat()), (batchNumber, serial, whims) => {
        const next = () => Number(whims.next().value)
        const typed = [...sealCode(testKey, batchNumber, serial)].map((letter) => {
          const ways = [letter, letter.toLowerCase(), ` ${letter}`, `${letter}-`, `${letter}－`]
          if (letter === '0') ways.push('O', 'o', '０')
          if (letter === '1') ways.push('I', 'i', 'L', 'l', '１')
          if (letter > '9') ways.push(String.fromCharCode(letter.charCodeAt(0) + 0xfee0))
          return ways[next() % ways.length]
        })
        expect(openCode(typed.join(''), testKeys)).toMatchObject({ ok: true, value: { batchNumber, serial } })
      }),
      { numRuns: 300 },
    )
  })

  test('is shown in groups of five, and its item has one name', () => {
    expect(formatCode('1DZWG19RJ0SP4MY8NP2A')).toBe('1DZWG-19RJ0-SP4MY-8NP2A')
    expect(identityOf({ batchNumber: 12, serial: 0 })).toBe('12-0')
  })

  test('is alone: a hundred thousand serials and a thousand batches give as many codes', () => {
    const codes = new Set(linesFrom(7, serialMax - 99_999, 100_000))
    for (let batchNumber = 1; batchNumber <= 1000; batchNumber++) codes.add(sealCode(testKey, 1000 + batchNumber, 5))
    expect(codes.size).toBe(101_000)
  })

  test('shows no likeness to its neighbour: 31 of 32 characters differ, as between random texts', () => {
    const codes = linesFrom(3, 0, 20_000)
    let differing = 0
    for (let at = 1; at < codes.length; at++) {
      const [left = '', right = ''] = [codes[at - 1], codes[at]]
      for (let place = 1; place < codeLength - 1; place++) if (left[place] !== right[place]) differing++
    }
    const share = differing / (18 * (codes.length - 1))
    // Five standard deviations of 360 000 coin tosses at 31/32.
    expect(Math.abs(share - 31 / 32)).toBeLessThan(5 * Math.sqrt(((31 / 32) * (1 / 32)) / 360_000))
  })

  test('spreads every character of the alphabet evenly over every place', () => {
    const codes = linesFrom(3, 0, 32_000)
    for (let place = 1; place < codeLength; place++) {
      const counts = new Map<string, number>()
      for (const code of codes) counts.set(code.charAt(place), (counts.get(code.charAt(place)) ?? 0) + 1)
      const chiSquare = [...alphabet].reduce((sum, letter) => sum + ((counts.get(letter) ?? 0) - 1000) ** 2 / 1000, 0)
      // 31 degrees of freedom: above 80 comes once in a million places.
      expect(chiSquare).toBeLessThan(80)
    }
  })
})

describe('a run of codes', () => {
  test('is written line by line, the same as one by one, over every chunk edge', () => {
    const codes = linesFrom(12, 4_190_000, 9000)
    expect(codes).toHaveLength(9000)
    for (const at of [0, 1, 4095, 4096, 4304, 8191, 8192, 8999])
      expect(codes[at]).toBe(sealCode(testKey, 12, 4_190_000 + at))
  })

  test('writes nothing past its lines', () => {
    const into = new Uint8Array(3 * sealedLineLength).fill(7)
    expect(sealCodes(testKey, 1, 0, 2, into)).toBe(2 * sealedLineLength)
    expect([...into.subarray(2 * sealedLineLength)]).toEqual(new Array(sealedLineLength).fill(7))
  })

  test.each([
    ['batch 0', 0, 0, 1],
    ['a batch above seventeen bits', batchNumberMax + 1, 0, 1],
    ['a negative serial', 1, -1, 1],
    ['a serial above twenty-five bits', 1, serialMax, 2],
    ['half a serial', 1, 0.5, 1],
    ['a negative count', 1, 0, -1],
  ])('refuses %s', (_, batchNumber, fromSerial, count) => {
    const into = new Uint8Array(64)
    expect(() => sealCodes(testKey, batchNumber, fromSerial, count, into)).toThrow(RangeError)
  })

  test('refuses a buffer that is a byte too short', () => {
    expect(() => sealCodes(testKey, 1, 0, 2, new Uint8Array(2 * sealedLineLength - 1))).toThrow(RangeError)
  })
})

describe('a forged or mistyped code', () => {
  test('any one character changed is mistyped: every place, every character', () => {
    const code = sealCode(testKey, 12, 345)
    for (let place = 0; place < codeLength; place++)
      for (const letter of alphabet) {
        const changed = code.slice(0, place) + letter + code.slice(place + 1)
        const verdict = openCode(changed, testKeys)
        if (changed === code) expect(verdict.ok).toBe(true)
        else expect(verdict).toEqual({ ok: false, refusal: { code: 'mistyped' } })
      }
  })

  test('any one character changed with the check made right is not ours', () => {
    const code = sealCode(testKey, 12, 345)
    for (let place = 0; place < codeLength - 1; place++)
      for (const letter of alphabet) {
        const forged = withRightCheck(symbolsOf(code.slice(0, place) + letter + code.slice(place + 1, -1)) ?? [])
        if (forged !== code) expect(openCode(forged, testKeys)).toEqual({ ok: false, refusal: { code: 'notOurs' } })
      }
  })

  test('two hundred thousand random codes with a right check are not ours', () => {
    // A small generator with a fixed start, so that a failure comes again.
    let state = 20_240_601
    const draw = () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) >>> 27
    const known = [...testKeys.keys()]
    let accepted = 0
    for (let guess = 0; guess < 200_000; guess++) {
      const symbols = [known[guess % known.length] ?? 1, ...Array.from({ length: 18 }, draw)]
      const text = withRightCheck(symbols)
      const verdict = openCode(text, testKeys)
      if (verdict.ok) accepted++
      else if (verdict.refusal.code !== 'notOurs') throw new Error(`${text} is ${verdict.refusal.code}`)
    }
    expect(accepted).toBe(0)
  })

  test('every bit of the tag counts, and so does every bit of the mask', () => {
    const tag = Uint8Array.of(0x12, 0x34, 0x56, 0x78, 0x9a, 0xbc, ...new Uint8Array(10))
    const openFlat = (code: string, mask: Uint8Array) =>
      openCode(code, new Map([[1, { version: 1, mac: () => tag, mask: () => mask }]]))
    const flat = new Uint8Array(16)
    // With a constant tag and mask the text is the plain layout, so a bit can be flipped alone.
    const code = sealCode({ version: 1, mac: () => tag, mask: () => flat }, 12, 345)
    expect(openFlat(code, flat)).toMatchObject({ ok: true, value: { batchNumber: 12, serial: 345 } })
    const body = symbolsOf(code.slice(0, -1)) ?? []
    for (let bit = 42; bit < 90; bit++) {
      const flipped = body.map((symbol, at) => (at === 1 + Math.floor(bit / 5) ? symbol ^ (16 >> (bit % 5)) : symbol))
      expect(openFlat(withRightCheck(flipped), flat)).toEqual({ ok: false, refusal: { code: 'notOurs' } })
    }
    for (let bit = 0; bit < 48; bit++) {
      const mask = flat.map((byte, at) => (at === bit >> 3 ? 128 >> (bit & 7) : byte))
      const opened = openFlat(code, mask)
      expect(opened.ok && identityOf(opened.value) === '12-345').toBe(bit >= 42)
    }
  })

  test('any text at all gets a verdict', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        expect(openCode(text, testKeys).ok).toBe(false)
      }),
    )
  })
})
