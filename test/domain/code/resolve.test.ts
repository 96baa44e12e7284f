import fc from 'fast-check'
import { formatCode } from '../../../domain/code/alphabet'
import { resolveScan } from '../../../domain/code/resolve'

const origin = 'https://m.example.com'
const code = '1TPCR27HXVAJS09XCVAG'
const gtin = '06901234567892'
const link = `${origin}/c/${code}`
const resolve = (text: string) => resolveScan(text, origin)

describe('a scan that holds a code', () => {
  test.each([
    ['bare', code],
    ['bare, lower case', code.toLowerCase()],
    ['grouped', formatCode(code)],
    ['typed with look-alikes and spaces', ' ltpcr 27hxv ajsO9 xcvag '],
    ['the brand link', link],
    ['the brand link in capitals', link.toUpperCase()],
    ['the brand link over http', link.replace('https', 'http')],
    ['the brand link with its default port', `https://m.example.com:443/c/${code}`],
    ['a trailing slash', `${link}/`],
    ['a query', `${link}?utm=1&c=0`],
    ['a fragment', `${link}#top`],
    ['a grouped code in the link', `${origin}/c/${formatCode(code)}`],
    ['an encoded code in the link', `${origin}/c/%31${code.slice(1)}`],
    ["WeChat's q", encodeURIComponent(link)],
    ["WeChat's q as a query", `q=${encodeURIComponent(link)}&scancode_time=1700000000`],
    ["WeChat's q after its time", `scancode_time=1700000000&q=${encodeURIComponent(link)}`],
    ["WeChat's q in a page path", `pages/scan/index?q=${encodeURIComponent(link)}`],
    ['a scene', `c=${code}`],
    ['a scene, encoded', `c%3D${code}`],
    ['a scene, named', `scene=c%3D${code}`],
    ['a scene, named and bare', `scene=${code}`],
    ['a scene in the path that a camera reads', `pages/scan/index?scene=c%3D${code}`],
  ])('%s', (_, text) => expect(resolve(text)).toEqual({ kind: 'code', code }))

  test.each([
    ['nineteen characters, to be called mistyped', code.slice(1)],
    ['twenty-one characters', `${code}0`],
  ])('%s', (_, text) => expect(resolve(text)).toEqual({ kind: 'code', code: text }))
})

describe('a GS1 Digital Link', () => {
  test.each([
    ['of any host', `https://id.gs1.org/01/${gtin}/21/${code}`],
    ['in capitals', `HTTPS://ID.GS1.ORG/01/${gtin}/21/${code}`],
    ['of the brand', `${origin}/01/${gtin}/21/${code}`],
    ['with a path prefix', `https://example.org/some/where/01/${gtin}/21/${code}`],
    ['with a prefix that looks like a key', `https://example.org/01/shop/01/${gtin}/21/${code}`],
    ['with GTIN-13', `https://example.org/01/6901234567892/21/${code}`],
    ['with variant and lot', `https://example.org/01/${gtin}/22/2A/10/ABC%2F1/21/${code}`],
    ['with a lot', `https://example.org/01/${gtin}/10/ABC/21/${code}`],
    ['with a lot named 21', `https://example.org/01/${gtin}/10/21/21/${code}`],
    ['with attributes', `https://example.org/01/${gtin}/21/${code}?17=271231`],
    ['encoded as q', encodeURIComponent(`https://example.org/01/${gtin}/21/${code}`)],
  ])('%s gives its code and GTIN', (_, text) => expect(resolve(text)).toEqual({ kind: 'code', code, gtin }))

  test('pads GTIN-8 to fourteen digits', () =>
    expect(resolve(`https://example.org/01/96385074/21/${code}`)).toEqual({
      kind: 'code',
      code,
      gtin: '00000096385074',
    }))

  test.each([
    ['a wrong check digit', `https://example.org/01/06901234567893/21/${code}`],
    ['no serial', `https://example.org/01/${gtin}`],
    ['a serial of another form', `https://example.org/01/${gtin}/21/12345`],
    ['qualifiers out of order', `https://example.org/01/${gtin}/10/A/22/B/21/${code}`],
    ['a qualifier after the serial', `https://example.org/01/${gtin}/21/${code}/10/A`],
    ['an unknown qualifier', `https://example.org/01/${gtin}/99/A/21/${code}`],
  ])('with %s is foreign', (_, text) => expect(resolve(text)).toEqual({ kind: 'foreign' }))
})

describe('anything else is foreign', () => {
  test.each([
    ['nothing', ''],
    ['words', 'hello'],
    ['a retail barcode', '6901234567892'],
    ["another brand's link", `https://m.example.org/c/${code}`],
    ['a host that ends like ours', `https://evilm.example.com/c/${code}`],
    ['a host that begins like ours', `https://m.example.com.evil.org/c/${code}`],
    ['our host as credentials', `https://m.example.com@evil.org/c/${code}`],
    ['our host as a password', `https://x:m.example.com@evil.org/c/${code}`],
    ['another port', `https://m.example.com:8443/c/${code}`],
    ['a backslash', `https://m.example.com\\@evil.org/c/${code}`],
    ['another path', `${origin}/d/${code}`],
    ['a deeper path', `${origin}/c/${code}/more`],
    ['an empty code', `${origin}/c/`],
    ['another scheme', `ftp://m.example.com/c/${code}`],
    ['script', `javascript:${code}`],
    ['a malformed encoding', `${origin}/c/%E4%A`],
    ['a malformed encoding around', '%%%'],
    [
      'an encoding of an encoding of an encoding',
      encodeURIComponent(encodeURIComponent(encodeURIComponent(encodeURIComponent(link)))),
    ],
    ['a huge text', code.padEnd(513, ' ')],
    ['a huge link', `${link}?${'x'.repeat(600)}`],
  ])('%s', (_, text) => expect(resolve(text)).toEqual({ kind: 'foreign' }))

  test('no text makes it throw', () => {
    const pieces = fc.constantFrom(
      'https://',
      'm.example.com',
      '/c/',
      code,
      '%',
      '%25',
      'q=',
      'scene=',
      'c=',
      '?',
      '&',
      '/01/',
      gtin,
      '/21/',
      '#',
      '@',
      '0',
      '一',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 600 }),
          fc.array(pieces).map((all) => all.join('')),
        ),
        (text) => {
          expect(['code', 'foreign']).toContain(resolve(text).kind)
        },
      ),
      { numRuns: 2000 },
    )
  })

  test('no shop origin makes a foreign link ours', () => {
    for (const wrong of ['', 'm.example.com', 'https://']) expect(resolveScan(link, wrong)).toEqual({ kind: 'foreign' })
  })
})

test('an origin with a port and without TLS serves a brand on one machine', () => {
  expect(resolveScan(`HTTP://LOCALHOST:8080/C/${code}`, 'http://localhost:8080')).toEqual({ kind: 'code', code })
})
