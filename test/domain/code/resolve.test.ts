import fc from 'fast-check'
import { formatCode } from '../../../domain/code/alphabet'
import { resolveScan } from '../../../domain/code/resolve'

const origin = 'https://m.example.com'
const code = '1TPCR27HXVAJS09XCVAG'
const gtin = '06901234567892'
const link = `${origin}/c/${code}`
const resolve = (text: string) => resolveScan(text, [origin])

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
  ])('%s', (_, text) => expect(resolve(text)).toMatchObject({ kind: 'code', code }))

  test.each([
    ['nineteen characters, to be called mistyped', code.slice(1)],
    ['twenty-one characters', `${code}0`],
  ])('%s', (_, text) => expect(resolve(text)).toMatchObject({ kind: 'code', code: text, form: 'bare' }))
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
    ['with a lot named 21', `https://example.org/01/${gtin}/10/21/21/${code}`],
    ['with the serial ahead of the lot', `https://example.org/01/${gtin}/21/${code}/10/ABC`],
    ['with the words of old', `https://example.org/gtin/${gtin}/lot/ABC/ser/${code}`],
    ['with the serial in the query', `https://example.org/01/${gtin}?17=271231&21=${code}`],
    ['with a symbology identifier', `]Q1https://example.org/01/${gtin}/21/${code}`],
    ['with attributes', `https://example.org/01/${gtin}/21/${code}?17=271231`],
    ['encoded as q', encodeURIComponent(`https://example.org/01/${gtin}/21/${code}`)],
  ])('%s gives its code and GTIN', (_, text) =>
    expect(resolve(text)).toEqual({ kind: 'code', code, form: 'gs1', gtin }),
  )

  test('with GTIN-8 gives it padded', () =>
    expect(resolve(`https://example.org/01/96385074/21/${code}`)).toMatchObject({ code, gtin: '00000096385074' }))

  test.each([
    ['no serial', `https://example.org/01/${gtin}`],
    ['a serial of another form', `https://example.org/01/${gtin}/21/12345`],
    ['a lot only', `https://example.org/01/${gtin}/10/${code}`],
    ['attributes only', `https://example.org/01/${gtin}?17=271231`],
  ])('with %s gives the product', (_, text) => expect(resolve(text)).toEqual({ kind: 'product', gtin }))

  test('with a wrong check digit is foreign', () =>
    expect(resolve(`https://example.org/01/06901234567893/21/${code}`)).toEqual({ kind: 'foreign' }))
})

const gs = '\u001d'

describe('GS1 element strings', () => {
  test.each([
    ['FNC1 first, as GS', `${gs}01${gtin}21${code}`],
    ['a GS1 DataMatrix', `]d201${gtin}21${code}`],
    ['a GS1 QR', `]Q301${gtin}21${code}`],
    ['an ordinary QR', `]Q101${gtin}21${code}`],
    ['a GS1-128', `]C101${gtin}21${code}`],
    ['a GS1 DotCode', `]J101${gtin}21${code}`],
    ['nothing to tell the carrier', `01${gtin}21${code}`],
    ['a lot in between', `01${gtin}10LOT1${gs}21${code}`],
    ['the longest lot, without FNC1', `01${gtin}10ABCDEFGHIJKLMNOPQRST21${code}`],
    ['dates in between, without FNC1', `01${gtin}1125010117271231${'15271130'}21${code}`],
    ['a net weight, without FNC1', `01${gtin}310300050021${code}`],
    ['a location, without FNC1', `01${gtin}414690123456789221${code}`],
    ['dates with a needless FNC1', `01${gtin}${gs}17271231${gs}21${code}`],
    ['the serial ahead of the lot', `01${gtin}21${code}${gs}10LOT1`],
    ['the serial ahead of the lot, without FNC1', `01${gtin}21${code}10LOT1`],
    ['lot and date ahead of the item', `17271231${'10LOT1'}${gs}01${gtin}21${code}`],
    ['an identifier of three digits', `01${gtin}240ABC${gs}21${code}`],
    ['identifiers of four digits', `01${gtin}8008250101${gs}7003271231${gs}21${code}`],
    ['an unknown identifier', `01${gtin}05WHAT${gs}21${code}`],
    ['internal identifiers', `01${gtin}91X${gs}99Y${gs}21${code}`],
    ['a variant', `01${gtin}222A${gs}21${code}`],
    ['a lot that runs on, its FNC1 dropped', `01${gtin}10LOT121${code}`],
    ['a lot that runs on with a date behind', `01${gtin}10LOT121${code}17271231`],
    ['brackets', `(01)${gtin}(21)${code}`],
    ['brackets and blanks', `(01) ${gtin} (10) LOT1 (17) 271231 (21) ${code}`],
    ['full-width brackets', `（01）${gtin}（21）${code}`],
    ['brackets behind a symbology identifier', `]d2(01)${gtin}(21)${code}`],
    ['GS by name', `01${gtin}10LOT1<GS>21${code}`],
    ['GS in braces', `01${gtin}10LOT1{GS}21${code}`],
    ['GS as its picture', `01${gtin}10LOT1\u241d21${code}`],
    ['an ISO 15434 envelope', `[)>\u001e05${gs}01${gtin}${gs}21${code}\u001e\u0004`],
    ['a lower-case serial', `]d201${gtin}21${code.toLowerCase()}`],
    ['a line break from a scanner', `]d201${gtin}21${code}\r\n`],
    ['the items a case contains', `02${gtin}3724${gs}21${code}`],
  ])('with %s give code and GTIN', (_, text) =>
    expect(resolve(text)).toEqual({ kind: 'code', code, form: 'gs1', gtin }),
  )

  test.each([
    ['a marked carrier', `]d221${code}`],
    ['no mark', `21${code}`],
    ['a lot ahead', `10LOT1${gs}21${code}`],
  ])('of a serial alone with %s give the code', (_, text) =>
    expect(resolve(text)).toEqual({ kind: 'code', code, form: 'gs1' }),
  )

  test.each([
    ['no serial', `01${gtin}`],
    ['a lot', `01${gtin}10LOT1`],
    ["another's serial", `01${gtin}2112345`],
    ["another's serial in brackets", `(01)${gtin}(21)12345`],
    ['the items a case contains', `02${gtin}3724`],
  ])('with %s give the product', (_, text) => expect(resolve(text)).toEqual({ kind: 'product', gtin }))

  test.each([
    ['a wrong check digit', `01${gtin.slice(0, -1)}321${code}`],
    ['a GTIN cut short', `01${gtin.slice(0, 9)}`],
    ['a shipping unit', '00369012345678901236'],
    ['a lot alone', `]C110LOT1`],
    ["another's serial alone", `]d22112345`],
    ['brackets without an identifier', '(a)b'],
    ['nothing but separators', gs.repeat(9)],
  ])('with %s are nothing of ours', (_, text) => {
    const found = resolve(text)
    // A text of twenty digits is left to its seal.
    expect(found.kind === 'code' ? found.form : found.kind).toMatch(/^(digits|foreign)$/)
  })
})

describe('a retail barcode gives the product', () => {
  test.each([
    ['EAN-13', '6901234567892', gtin],
    ['EAN-13 with the gaps people read', '6 901234 567892', gtin],
    ['EAN-13 full-width', '６９０１２３４５６７８９２', gtin],
    ['EAN-13 with its symbology', ']E06901234567892', gtin],
    ['EAN-13 with an add-on', ']E3690123456789212345', gtin],
    ['GTIN-14', gtin, gtin],
    ['ITF-14 of a case', '16901234567899', '16901234567899'],
    ['ITF-14 with its symbology', ']I116901234567899', '16901234567899'],
    ['UPC-A', '036000291452', '00036000291452'],
    ['UPC-E', '04252614', '00042100005264'],
    ['EAN-8', '96385074', '00000096385074'],
  ])('%s', (_, text, expected) => expect(resolve(text)).toEqual({ kind: 'product', gtin: expected }))
})

describe('what cannot be seen', () => {
  const unseen = [
    '\u200b',
    '\u200d',
    '\ufeff',
    '\u00ad',
    '\u202a',
    '\u2060',
    '\u0000',
    '\ufe0f',
    '\u3164',
    '\u2800',
    '\u00a0',
  ]
  test.each(unseen.map((sign) => [sign.charCodeAt(0).toString(16), sign]))('U+%s is not read', (_, sign) => {
    for (const text of [code, link, `(01)${gtin}(21)${code}`])
      expect(resolve(`${sign}${text}${sign}`)).toMatchObject({ kind: 'code', code })
    expect(resolve(formatCode(code).replaceAll('-', `-${sign}`))).toMatchObject({ kind: 'code', code })
  })
})

describe('a text of our form is told by what it came as', () => {
  test.each([
    ['digits alone, as many others print', '81234567890123456789', 'digits'],
    ['digits as we print codes', '81234-56789-01234-56789', 'bare'],
    ['nineteen characters in our link', `${origin}/c/${code.slice(1)}`, 'link'],
  ])('%s', (_, text, form) => expect(resolve(text)).toMatchObject({ kind: 'code', form }))

  test.each([
    ['of another form', `${origin}/c/hello`],
    ['too short', `${origin}/c/1ABC`],
    ['with more behind', `${origin}/c/${code}/more`],
  ])('our own address with something %s is ours to answer for', (_, text) =>
    expect(resolve(text)).toEqual({ kind: 'ourLink' }),
  )
})

describe('anything else is foreign', () => {
  test.each([
    ['nothing', ''],
    ['words', 'hello'],
    ['a number that is no barcode', '6901234567893'],
    ['the brand’s own home page', `${origin}/`],
    ["another brand's link", `https://m.example.org/c/${code}`],
    ['a host that ends like ours', `https://evilm.example.com/c/${code}`],
    ['a host that begins like ours', `https://m.example.com.evil.org/c/${code}`],
    ['our host as credentials', `https://m.example.com@evil.org/c/${code}`],
    ['our host as a password', `https://x:m.example.com@evil.org/c/${code}`],
    ['another port', `https://m.example.com:8443/c/${code}`],
    ['a backslash', `https://m.example.com\\@evil.org/c/${code}`],
    ['another path', `${origin}/d/${code}`],
    ['an empty code', `${origin}/c/`],
    ['another scheme', `ftp://m.example.com/c/${code}`],
    ['script', `javascript:${code}`],
    ['a malformed encoding', `${origin}/c/%E4%A`],
    ['a malformed encoding around', '%%%'],
    ['an encoding of an encoding, six times over', [1, 2, 3, 4, 5, 6].reduce((text) => encodeURIComponent(text), link)],
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
      '\u001d',
      ']d2',
      '(01)',
      '(21)',
      '01',
      '10',
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
          expect(['code', 'product', 'ourLink', 'foreign']).toContain(resolve(text).kind)
        },
      ),
      { numRuns: 2000 },
    )
  })

  test('no shop origin makes a foreign link ours', () => {
    for (const wrong of ['', 'm.example.com', 'https://'])
      expect(resolveScan(link, [wrong])).toEqual({ kind: 'foreign' })
  })
})

test('an origin with a port and without TLS serves a brand on one machine', () => {
  expect(resolveScan(`HTTP://LOCALHOST:8080/C/${code}`, ['http://localhost:8080'])).toMatchObject({
    kind: 'code',
    code,
    form: 'link',
  })
})
