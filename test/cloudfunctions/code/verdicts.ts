import { dayMs } from '../../../domain/calendar'
import { formatCode } from '../../../domain/code/alphabet'
import { keyRingFrom } from '../../../cloudfunctions/kernel/ports/keys'
import { configurationMaxAgeMs } from '../../../cloudfunctions/kernel/store/cache'
import { sealCode } from '../../../domain/code/seal'
import { qingyuProducts } from '../../../local/seed/brand'
import { freshSettings } from '../../../local/settings'
import { openBrand, type Brand, type BrandOptions } from '../../_support/brand'

const gtin14 = `0${qingyuProducts[0]!.gtin}`

/** What a scan says of an item: the promises that hold on either adapter. */
export function verdictPromises(adapter: BrandOptions['adapter']): void {
  let brand: Brand
  let batch: { id: string; number: number }
  let serial = 0

  beforeAll(async () => {
    brand = await openBrand({ adapter })
    batch = await brand.mint(500)
    await brand.launch(batch.id, {})
    await brand.join('visitor-lin', '林小满')
    await brand.join('visitor-chen', '陈屿')
  })
  afterAll(() => brand.close())

  const freshCode = () => brand.codeOf(batch.number, serial++)
  const settled = () => brand.cloud.clock.advance(configurationMaxAgeMs)

  describe('given an item nobody has scanned', () => {
    it('says genuine and first, pays, and shows the card as it stands after', async () => {
      const code = freshCode()
      const found = await brand.scan('visitor-lin', code)
      expect(found).toMatchObject({
        verdict: 'first',
        genuine: true,
        code: formatCode(code),
        product: { name: '桂花乌龙气泡茶', picture: 'osmanthus-oolong', batchLabel: '测试批次', serial: serial - 1 },
        first: null,
        unpaid: null,
        advice: [],
      })
      const points = found.award?.pointsAfter
      expect(found.award).toMatchObject({
        points: 10,
        basePoints: 10,
        multiplierPercent: 100,
        campaignName: '测试活动',
      })
      expect(found.award?.pointsBefore).toBe((points ?? 0) - 10)
      expect(found.card).toMatchObject({ nickname: '林小满', points, growth: points })
    })

    it('answers the same request with the same answer, whatever became of the first one', async () => {
      const code = freshCode()
      const answer = await brand.scan('visitor-lin', code, { requestId: 'request-0001' })
      expect(await brand.scan('visitor-lin', code, { requestId: 'request-0001' })).toEqual(answer)
      expect(await brand.scan('visitor-lin', formatCode(code).toLowerCase(), { requestId: 'request-0001' })).toEqual(
        answer,
      )
    })

    it('does not take another member’s request of the same id for a repeat', async () => {
      const code = freshCode()
      await brand.scan('visitor-lin', code, { requestId: 'request-0002' })
      const other = await brand.scan('visitor-chen', code, { requestId: 'request-0002' })
      expect(other).toMatchObject({ verdict: 'seenBefore', award: null })
    })
  })

  describe('given an item that was scanned and paid', () => {
    it('says so to the one who scanned it, without alarm', async () => {
      const code = freshCode()
      await brand.scan('visitor-lin', code)
      const found = await brand.scan('visitor-lin', code)
      expect(found).toMatchObject({
        verdict: 'seenBefore',
        genuine: true,
        award: null,
        unpaid: { reason: 'alreadyPaid', byYou: true, points: 10, at: found.first?.at },
        first: { byYou: true, byMember: true, by: '', where: '浙江省杭州市', times: 1, yours: 1 },
        advice: [],
      })
    })

    it('tells another when, where and by whom it was, how often, and what to look for', async () => {
      const code = freshCode()
      await brand.scan('visitor-lin', code)
      await brand.scan('visitor-lin', code)
      const found = await brand.scan('visitor-chen', code, { address: '61.135.169.125' })
      expect(found).toMatchObject({
        verdict: 'seenBefore',
        unpaid: { reason: 'alreadyPaid', byYou: false, points: 0, at: 0 },
        first: { byYou: false, byMember: true, by: '林**', where: '浙江省杭州市', times: 2, yours: 1 },
      })
      expect(found.advice).toEqual(['checkOpened', 'exchange'])
      expect(found.card?.nickname).toBe('陈屿')
    })

    it('counts a repeated request once', async () => {
      const code = freshCode()
      await brand.scan('visitor-lin', code)
      const once = await brand.scan('visitor-chen', code, { requestId: 'request-0003' })
      const again = await brand.scan('visitor-chen', code, { requestId: 'request-0003' })
      expect(again).toEqual(once)
      expect((await brand.scan('visitor-chen', code)).first).toMatchObject({ times: 2, yours: 1 })
    })

    it('counts a person once for a visit, and again for another visit', async () => {
      const code = freshCode()
      for (let look = 0; look < 4; look += 1) await brand.scan('visitor-lin', code)
      for (let look = 0; look < 3; look += 1)
        expect((await brand.scan('visitor-chen', code)).first).toMatchObject({ times: 2, yours: 1 })
      brand.cloud.clock.advance(dayMs)
      expect((await brand.scan('visitor-chen', code)).first).toMatchObject({ times: 3, yours: 2 })
      expect((await brand.scan('visitor-lin', code)).first).toMatchObject({ times: 4, yours: 2 })
    })

    it('names nobody who gave no name of their own', async () => {
      await brand.join('visitor-plain')
      const code = freshCode()
      await brand.scan('visitor-plain', code)
      expect((await brand.scan('visitor-chen', code)).first).toMatchObject({ byMember: true, by: '' })
    })
  })

  describe('given a batch that is not, or no longer, in use', () => {
    const mintIdle = async (ranges: { fromSerial: number; toSerial: number; at?: number }[]) => {
      const { products } = await brand.desk('listProducts', {})
      let { batch: idle } = await brand.desk('mintBatch', { productId: products[0]!.id, label: '新一批', size: 100 })
      for (const range of ranges)
        ({ batch: idle } = await brand.desk('activateBatch', { batchId: idle.id, version: idle.version, ...range }))
      return idle
    }

    it('pays only inside the ranges that are switched on', async () => {
      const idle = await mintIdle([{ fromSerial: 10, toSerial: 19 }])
      const verdicts = [9, 10, 19, 20].map(
        async (each) => (await brand.scan('visitor-lin', brand.codeOf(idle.number, each))).verdict,
      )
      expect(await Promise.all(verdicts)).toEqual(['notActive', 'first', 'first', 'notActive'])
    })

    it('pays from the set time on, and says before it that the item is ours but not out yet', async () => {
      const at = brand.cloud.clock.now() + dayMs
      const idle = await mintIdle([{ fromSerial: 0, toSerial: 99, at }])
      const code = brand.codeOf(idle.number, 5)
      const early = await brand.scan('visitor-lin', code)
      expect(early).toMatchObject({ verdict: 'notActive', genuine: true, award: null, unpaid: null, card: null })
      expect(brand.all('entries').some(({ scan }) => scan?.batchId === idle.id)).toBe(false)
      brand.cloud.clock.advance(dayMs)
      expect(await brand.scan('visitor-lin', code)).toMatchObject({ verdict: 'first' })
    })

    it.each([
      ['freezeBatch', 'frozen', true],
      ['voidBatch', 'voided', false],
      ['recallBatch', 'recalled', true],
    ] as const)('after %s it warns, and books nothing', async (command, verdict, genuine) => {
      const idle = await mintIdle([{ fromSerial: 0, toSerial: 99 }])
      await brand.desk(command, { batchId: idle.id, version: idle.version })
      settled()
      const found = await brand.scan('visitor-lin', brand.codeOf(idle.number, 1))
      expect(found).toMatchObject({ verdict, genuine, award: null, unpaid: null })
      expect(found.advice.length).toBeGreaterThan(0)
      expect(brand.all('entries').some(({ scan }) => scan?.batchId === idle.id)).toBe(false)
    })

    it('pays again once it is thawed', async () => {
      const idle = await mintIdle([{ fromSerial: 0, toSerial: 99 }])
      const { batch: frozen } = await brand.desk('freezeBatch', { batchId: idle.id, version: idle.version })
      settled()
      const code = brand.codeOf(idle.number, 1)
      expect((await brand.scan('visitor-lin', code)).verdict).toBe('frozen')
      await brand.desk('thawBatch', { batchId: idle.id, version: frozen.version })
      settled()
      expect((await brand.scan('visitor-lin', code)).verdict).toBe('first')
    })
  })

  describe('given what is not one of ours', () => {
    const notOurs = {
      verdict: 'notOurs',
      genuine: false,
      code: '',
      product: null,
      award: null,
      unpaid: null,
      card: null,
    }

    it('says so of another brand’s code, a batch never minted, a serial outside the batch, and what stands at our address', async () => {
      const foreign = sealCode(keyRingFrom(freshSettings().codeKeys).newest, batch.number, 1)
      const texts = [
        foreign,
        brand.codeOf(9_999, 1),
        brand.codeOf(batch.number, 500),
        `https://q.qingyu.example/c/${foreign}`,
        `HTTPS://Q.QINGYU.EXAMPLE/C/${foreign}`,
        `https://q.qingyu.example/01/${qingyuProducts[0]!.gtin}/21/${foreign}`,
        `]d201${gtin14}21${foreign}`,
        `https://q.qingyu.example/c/${freshCode().slice(0, -1)}`,
        'https://q.qingyu.example/c/hello',
      ]
      for (const [visit, text] of texts.entries())
        expect(await brand.scan(`stranger-${visit}`, text)).toMatchObject(notOurs)
    })

    it.each([
      ['nothing', ''],
      ['words', 'hello'],
      ['a stranger’s link', 'https://weixin.qq.com/r/abc'],
      ['a link like ours elsewhere', 'https://evil.example/c/1ABCDEFGHJKMNPQRSTVW'],
      ['the brand’s own home page', 'https://q.qingyu.example/'],
      ['a network’s password', 'WIFI:T:WPA;S:cafe;P:12345678;;'],
      ['another brand’s retail barcode', '6921168509256'],
      ['a number as medicines bear', '81234567890123456789'],
      ['a shipping unit', '00369012345678901236'],
      ['another company’s item', ']d20106921168509256211ABCDEFGHJKMNPQRSTVW'],
      ['a text that fills a QR code', 'x'.repeat(4_296)],
    ])('is calm about %s', async (_, text) => {
      expect(await brand.scan('visitor-lin', text)).toMatchObject({
        ...notOurs,
        verdict: 'foreign',
        advice: ['findCode'],
      })
    })

    it.each([
      ['as EAN-13', '6901234567892'],
      ['with the gaps people read', '6 901234 567892'],
      ['as GTIN-14', gtin14],
      ['of a case', '16901234567899'],
      ['as a reader marks it', ']E06901234567892'],
      ['as an element string', `01${gtin14}10LOT1`],
      ['as a digital link', `https://id.gs1.example/01/${gtin14}`],
      ['with another’s serial', `(01)${gtin14}(21)12345`],
    ])('knows the product by its retail barcode %s, and says nothing of any item', async (_, text) => {
      expect(await brand.scan('visitor-lin', text)).toMatchObject({
        ...notOurs,
        verdict: 'barcode',
        product: { name: '桂花乌龙气泡茶', picture: 'osmanthus-oolong', serial: null, batchLabel: '' },
      })
    })

    it('tells a slip of the finger from a forgery', async () => {
      const code = freshCode()
      const slipped = (code.startsWith('2', 5) ? '3' : '2') + code.slice(6)
      expect(await brand.scan('visitor-lin', code.slice(0, 5) + slipped)).toMatchObject({
        ...notOurs,
        verdict: 'mistyped',
        code: formatCode(code.slice(0, 5) + slipped),
      })
      expect(await brand.scan('visitor-lin', code.slice(0, -1))).toMatchObject({ verdict: 'mistyped' })
      expect(await brand.scan('visitor-lin', code)).toMatchObject({ verdict: 'first' })
    })
  })

  describe('given the forms a code comes in', () => {
    const gtin = qingyuProducts[0]!.gtin

    it('finds the same item in every one of them', async () => {
      const code = freshCode()
      await brand.scan('visitor-lin', code)
      const link = `https://q.qingyu.example/c/${code}`
      const forms = [
        link,
        link.toUpperCase(),
        encodeURIComponent(link),
        `q=${encodeURIComponent(link)}&scancode_time=1790000000`,
        `scene=${encodeURIComponent(`c=${code}`)}`,
        `pages/scan/index?c=${code}`,
        formatCode(code),
        ` ${formatCode(code).toLowerCase()} `,
        `https://id.gs1.example/01/${gtin}/21/${code}`,
        `https://q.qingyu.example/01/0${gtin}/10/AB/21/${code}?x=1`,
        `\u001d010${gtin}21${code}`,
        `]d2010${gtin}10LOT1\u001d21${code}`,
        `]Q1010${gtin}21${code}`,
        `]C1010${gtin}1727123121${code}`,
        `(01)0${gtin}(21)${code}`,
        `(01)16901234567899(21)${code}`,
        `\u200b${formatCode(code)}\u202c`,
      ]
      for (const [before, form] of forms.entries()) {
        const found = await brand.scan('visitor-lin', form)
        expect([before, found]).toMatchObject([
          before,
          { verdict: 'seenBefore', code: formatCode(code), first: { times: 1 } },
        ])
      }
      expect(
        brand.all('entries').filter(({ scan }) => scan?.serial === serial - 1 && scan.batchId === batch.id),
      ).toHaveLength(1)
    })

    it('calls a genuine code under another product’s GTIN not ours, and leaves the item unscanned', async () => {
      const code = freshCode()
      const wrong = qingyuProducts[1]!.gtin
      expect(await brand.scan('visitor-gao', `https://id.gs1.example/01/${wrong}/21/${code}`)).toMatchObject({
        verdict: 'notOurs',
      })
      expect(await brand.scan('visitor-gao', code)).toMatchObject({ verdict: 'first' })
    })
  })
}
