import { keyRingFrom } from '../../cloudfunctions/kernel/ports/keys'
import { sealCode } from '../../domain/code/seal'
import { freshSettings } from '../../local/settings'
import { openBrand, type Brand } from '../_support/brand'
import { doorsFor, phoneOf, type Phone } from '../_support/weapp'

jest.setTimeout(60_000)

let brand: Brand
let batch: { id: string; number: number }
let phone: Phone

beforeAll(async () => {
  brand = await openBrand()
  batch = await brand.mint(100)
  await brand.launch(batch.id, { reward: { code: 'fixed', args: { points: 20 } } })
})
afterEach(() => phone.switchOff())
afterAll(() => brand.close())

let serial = 0
const freshCode = () => brand.codeOf(batch.number, serial++)

test('a member opens home, taps scan, and finds the points on the card', async () => {
  await brand.join('lin', '林小满')
  phone = phoneOf(brand, 'lin')
  await phone.launch('/pages/home/index')
  await phone.shows('林小满')
  phone.world.camera = freshCode()
  await phone.tap('扫瓶盖里的码')
  await phone.shows('积分已到账')
  expect(phone.route()).toBe('pages/scan/index')
  expect(phone.text()).toContain('正品，您是第一个扫的+20')
  await phone.tap('.screen-back')
  await phone.shows('我的积分20')
  await phone.shows('扫码得积分')
})

test('closing the scanner leaves everything as it was', async () => {
  phone = phoneOf(brand, 'lin')
  await phone.launch('/pages/home/index')
  await phone.shows('林小满')
  await phone.tap('扫一扫')
  expect(phone.route()).toBe('pages/home/index')
})

test('a code scanned with WeChat itself is looked up at once, as a link and as a scene', async () => {
  await brand.join('chen')
  phone = phoneOf(brand, 'chen')
  await phone.launch(`/pages/scan/index?q=${encodeURIComponent(`https://q.qingyu.example/c/${freshCode()}`)}`)
  await phone.shows('积分已到账')
  expect(phone.counts.calls[0]).toBe('code.scan')
  await phone.launch(`/pages/scan/index?scene=${encodeURIComponent(freshCode())}`)
  await phone.shows('积分已到账')
})

test('a visitor scans, joins on the spot, and the same item pays', async () => {
  phone = phoneOf(brand, 'guest')
  await phone.launch(`/pages/scan/index?code=${freshCode()}`)
  await phone.shows('加入会员，领这瓶的积分')
  expect(phone.text()).toContain('正品')
  await phone.tap('加入会员，领这瓶的积分')
  await phone.tap('同意并加入')
  await phone.shows('请先勾选同意')
  await phone.tap('.join-tick')
  await phone.tap('同意并加入')
  await phone.shows('积分已到账')
})

test('someone else’s item is told calmly: when, where, how often', async () => {
  const code = freshCode()
  await brand.join('first', '陈屿')
  await brand.visit('first', 'code', 'scan', { scanned: code })
  phone = phoneOf(brand, 'second')
  await phone.launch(`/pages/scan/index?code=${code}`)
  await phone.shows('这个码之前被扫过')
  for (const fact of ['第一次被扫', '浙江', '陈*', '2 次：您 1 次，别人 1 次', '已经被领走了', '联系客服'])
    expect(phone.text()).toContain(fact)
})

test('a forged code fills the page with a warning', async () => {
  phone = phoneOf(brand, 'wary')
  const forged = sealCode(keyRingFrom(freshSettings().codeKeys).newest, batch.number, 1)
  await phone.launch(`/pages/scan/index?q=${encodeURIComponent(`https://q.qingyu.example/c/${forged}`)}`)
  await phone.shows('这不是我们的码')
  expect(phone.text()).toContain('当心买到假货')
  expect(phone.text()).toContain('重新扫一次')
})

test.each([
  ['the product’s own retail barcode', '6901234567892', '请扫瓶盖里的码刚才扫到的是「桂花乌龙气泡茶」的商品条码'],
  ['a stranger’s link', 'https://weixin.qq.com/r/abc', '这里面没有我们的码'],
  ['a network’s password', 'WIFI:T:WPA;S:cafe;P:12345678;;', '这里面没有我们的码'],
])('%s is no alarm', async (_name, text, said) => {
  phone = phoneOf(brand, 'calm')
  await phone.launch('/pages/home/index')
  await phone.shows('扫瓶盖里的码')
  phone.world.camera = text
  await phone.tap('扫瓶盖里的码')
  await phone.shows(said)
  expect(phone.text()).not.toMatch(/假货|不是我们/)
})

test('a member who scans second is told whose the points are, and what was before', async () => {
  const code = freshCode()
  await brand.visit('passer', 'code', 'scan', { scanned: code })
  await brand.join('late', '许知')
  phone = phoneOf(brand, 'late')
  await phone.launch(`/pages/scan/index?code=${code}`)
  await phone.shows('正品，积分由您领到')
  for (const fact of ['+20', '第一次被扫', '一位顾客，当时没有会员卡', '2 次：您 1 次，别人 1 次', '看看能换什么'])
    expect(phone.text()).toContain(fact)
  expect(phone.text()).not.toContain('第一个扫')
  await phone.launch(`/pages/scan/index?code=${code}`)
  await phone.shows('正品，这一瓶您领过了')
  expect(phone.text()).toMatch(/\d+ 月 \d+ 日 \d\d:\d\d 领到 20 积分/)
})

test('a visitor who leaves and comes back reads again that the points wait', async () => {
  phone = phoneOf(brand, 'undecided')
  const code = freshCode()
  for (let visit = 0; visit < 3; visit += 1) {
    await phone.launch(`/pages/scan/index?code=${code}`)
    await phone.shows('正品，您是第一个扫的')
    for (const fact of ['这一瓶有积分等着您', '+20', '加入会员，领这瓶的积分']) expect(phone.text()).toContain(fact)
  }
})

test.each([
  ['nothing', ''],
  ['an empty parameter', '?code='],
  ['an empty q beside nothing', '?q=&scancode_time=1790000000'],
  ['a parameter of nobody’s', '?from=singlemessage'],
])('the page opened with %s says that no code arrived', async (_name, query) => {
  phone = phoneOf(brand, 'lost')
  await phone.launch(`/pages/scan/index${query}`)
  await phone.shows('没有收到码')
  expect(phone.text()).toContain('重新扫一次')
})

test('whoever tries codes again and again has to wait, and sees how long', async () => {
  const forge = keyRingFrom(freshSettings().codeKeys).newest
  phone = phoneOf(brand, 'guesser')
  for (let wrong = 0; wrong < 8; wrong++)
    await brand.visit('guesser', 'code', 'scan', { scanned: sealCode(forge, batch.number, wrong) })
  await phone.launch(`/pages/scan/index?code=${freshCode()}`)
  await phone.shows('歇一会儿再试')
  expect(phone.text()).toMatch(/还要等\d+:\d\d/)
})

test('an item of a recalled batch says stop before anything else', async () => {
  const recalled = await brand.mint(10)
  const { version } = (await brand.desk('getBatch', { batchId: recalled.id })).batch
  await brand.desk('recallBatch', { batchId: recalled.id, version })
  phone = phoneOf(brand, 'lin')
  await phone.launch(`/pages/scan/index?code=${brand.codeOf(recalled.number, 3)}`)
  await phone.shows('已召回，请停止饮用')
  expect(phone.text()).not.toContain('积分已到账')
})

test('a slip of the hand keeps what was typed, and the right code then pays', async () => {
  await brand.join('typist')
  const code = freshCode()
  const slipped = code.slice(0, -1) + (code.endsWith('0') ? '1' : '0')
  phone = phoneOf(brand, 'typist')
  await phone.launch('/pages/home/index')
  await phone.shows('手动输入')
  await phone.tap('手动输入')
  await phone.shows('还差 20 位')
  await phone.type('.code-field-input', slipped.toLowerCase())
  await phone.shows('20 位已齐')
  await phone.tap('查一查')
  await phone.shows('好像少了或错了一位')
  await phone.shows('20 位已齐')
  await phone.type('.code-field-input', code)
  await phone.tap('改好再查')
  await phone.shows('积分已到账')
})

test('a camera that read a code badly is asked again, with what it read to put right', async () => {
  const code = freshCode()
  phone = phoneOf(brand, 'lin')
  await phone.launch('/pages/home/index')
  await phone.shows('林小满')
  phone.world.camera = code.slice(0, -1)
  await phone.tap('扫瓶盖里的码')
  await phone.shows('这个码没有读对')
  expect(phone.text()).toContain('还差 1 位')
  expect(phone.text()).not.toContain('好像少了或错了一位')
  await phone.type('.code-field-input', code)
  await phone.tap('改好再查')
  await phone.shows('积分已到账')
})

test('the scan speaks English throughout where the member does', async () => {
  await brand.join('oliver', 'Oliver')
  phone = phoneOf(brand, 'oliver')
  await phone.launch('/pages/me/index')
  await phone.shows('English')
  await phone.tap('English')
  await phone.launch(`/pages/scan/index?code=${freshCode()}`)
  await phone.shows('Genuine, and you are the first')
  // Names of the brand's own, and the language that the phone offers, stay as they are.
  const own = /桂花乌龙气泡茶|秋天落进杯里的声音|测试批次|听风|观潮|听|返回/g
  expect(phone.text().replace(own, '')).not.toMatch(/\p{Script=Han}/u)
  await phone.launch('/pages/scan/index?code=6901234567892')
  await phone.shows('Scan the code under the cap')
  expect(phone.text().replace(own, '')).not.toMatch(/\p{Script=Han}/u)
})

test('a scan whose answer was lost is asked again under the same id, and pays once', async () => {
  await brand.join('tunnel')
  const code = freshCode()
  phone = phoneOf(brand, 'tunnel')
  const doors = doorsFor(brand, 'tunnel')
  const ids: string[] = []
  phone.world.invoke = async (door, envelope) => {
    if (door === 'code') ids.push((envelope as { requestId: string }).requestId)
    await doors(door, envelope)
    throw new Error('timeout')
  }
  await phone.launch(`/pages/scan/index?code=${code}`)
  await phone.shows('不知道这次扫码有没有送到')
  phone.world.invoke = async (door, envelope) => {
    if (door === 'code') ids.push((envelope as { requestId: string }).requestId)
    return doors(door, envelope)
  }
  await phone.tap('再试一次')
  await phone.shows('积分已到账')
  expect(ids.length).toBeGreaterThan(1)
  expect(new Set(ids).size).toBe(1)
  const statement = await brand.visit('tunnel', 'member', 'statement', {})
  expect(statement).toMatchObject({ ok: true, value: { points: 20 } })
})
