import { openBrand, type Brand } from '../_support/brand'
import { phoneOf, type Phone } from '../_support/weapp'

jest.setTimeout(60_000)

let brand: Brand
let batch: { id: string; number: number }
let phone: Phone
let serial = 0

beforeAll(async () => {
  brand = await openBrand()
  batch = await brand.mint(100)
  await brand.launch(batch.id, { reward: { code: 'fixed', args: { points: 20 } } })
  await brand.join('lin', '林小满')
})
afterEach(() => phone.switchOff())
afterAll(() => brand.close())

async function scanned(camera: string | object | Error): Promise<void> {
  phone = phoneOf(brand, 'lin')
  await phone.launch('/pages/home/index')
  await phone.shows('林小满')
  phone.world.camera = camera
  await phone.tap('扫瓶盖里的码')
}

const link = (code: string) => `https://q.qingyu.example/c/${code}`

/** What `wx.scanCode` gives for each carrier of one of our codes: `result`, or of a mini-program code `path` alone. */
test.each<[string, (code: string) => object]>([
  ['a link in a QR code', (code) => ({ result: link(code), scanType: 'QR_CODE', charSet: 'utf-8', path: '' })],
  ['a link in capitals', (code) => ({ result: link(code).toUpperCase(), scanType: 'QR_CODE', path: undefined })],
  ['a Data Matrix', (code) => ({ result: code, scanType: 'DATA_MATRIX' })],
  ['a GS1 Data Matrix', (code) => ({ result: `\u001d010690123456789221${code}`, scanType: 'DATA_MATRIX' })],
  ['a GS1-128', (code) => ({ result: `]C1010690123456789221${code}`, scanType: 'CODE_128' })],
  [
    'a mini-program code, its scene encoded',
    (code) => ({ result: '', scanType: 'WX_CODE', path: `pages/scan/index?scene=c%3D${code}` }),
  ],
  [
    'a mini-program code, its scene plain',
    (code) => ({ result: '', scanType: 'WX_CODE', path: `pages/scan/index?scene=c=${code}` }),
  ],
  [
    'a mini-program code, its scene bare',
    (code) => ({ result: '', scanType: 'WX_CODE', path: `pages/scan/index?scene=${code}` }),
  ],
  ['a mini-program code without a result', (code) => ({ scanType: 'WX_CODE', path: `pages/scan/index?scene=${code}` })],
  [
    'a mini-program code with a blank result',
    (code) => ({ result: ' ', scanType: 'WX_CODE', path: `/pages/scan/index.html?scene=c%3D${code}` }),
  ],
  ['a mini-program code encoded twice', (code) => ({ result: null, path: `pages/scan/index?scene=c%253D${code}` })],
  ['a page path with the code', (code) => ({ result: undefined, path: `pages/scan/index?code=${code}` })],
])('%s is the item it is on', async (_name, answer) => {
  await scanned(answer(brand.codeOf(batch.number, serial++)))
  await phone.shows('正品，您是第一个扫的')
  expect(phone.route()).toBe('pages/scan/index')
})

test.each<[string, object]>([
  ['nothing at all', {}],
  ['nothing but blanks', { result: '', path: '' }],
  ['something that is no text', { result: 5, path: null }],
])('an answer with %s says that no code arrived', async (_name, answer) => {
  await scanned(answer)
  await phone.shows('没有收到码')
})

test('another mini-program’s code is no alarm', async () => {
  await scanned({ result: '', scanType: 'WX_CODE', path: 'pages/index/index?scene=shop-12' })
  await phone.shows('这里面没有我们的码')
})

test.each(['cancel', 'user cancel', '取消'])('a scanner closed with “%s” leaves everything as it was', async (why) => {
  await scanned(new Error(why))
  expect(phone.route()).toBe('pages/home/index')
})

test.each(['auth deny', 'system permission denied', '识别失败', ''])(
  'a scanner that fails with “%s” gives way to typing',
  async (why) => {
    await scanned(new Error(why))
    await phone.shows('还差 20 位')
    expect(phone.route()).toBe('pages/capture/index')
  },
)
