import { openBrand, type Brand } from '../../_support/brand'
import { openSessionWith } from '../../_support/callers'
import { wholeBrand } from '../../../domain/operator/abilities'

const rounds = 12

describe.each(['embedded', 'sdk'] as const)(
  'an operator who is disabled while commands of theirs run, on %s',
  (adapter) => {
    let brand: Brand
    beforeAll(async () => {
      brand = await openBrand({ adapter })
    }, 60_000)
    afterAll(() => brand.close())

    it('has each of them done whole or not at all, and every one after it refused', async () => {
      const counts = { done: 0, refused: 0 }
      for (let round = 0; round < rounds; round += 1) {
        const account = `leaving-${round}`
        const token = await openSessionWith(brand, account, [{ role: 'admin', scope: wholeBrand }])
        const save = (place: number) =>
          brand.askDesk('saveProduct', product(round, place), { token, requestId: `request-${round}-${place}` })
        const [saved] = await Promise.all([
          Promise.all([0, 1, 2, 3].map(save)),
          brand.desk('disableOperator', { account }),
        ])
        for (const [place, answer] of saved.entries()) {
          const id = `request-${round}-${place}`
          const kept = {
            request: brand.all('requests').some(({ _id }) => _id.endsWith(id)),
            line: brand.all('audit').some(({ _id, outcome }) => _id.includes(`${id}:`) && outcome === 'done'),
            product: brand.all('products').some(({ name }) => name === product(round, place).name),
          }
          expect(kept).toEqual({ request: answer.ok, line: answer.ok, product: answer.ok })
          if (!answer.ok) expect(answer.refusal).toEqual({ code: 'notSignedIn' })
          counts[answer.ok ? 'done' : 'refused'] += 1
        }
        expect(await save(9)).toEqual({ ok: false, refusal: { code: 'notSignedIn' } })
      }
      expect(counts.done + counts.refused).toBe(rounds * 4)
    })

    it('is refused what waited for something slow before it began to write', async () => {
      const token = await openSessionWith(brand, 'slow', [{ role: 'admin', scope: wholeBrand }])
      const colleague = await openSessionWith(brand, 'colleague', [{ role: 'clerk', scope: wholeBrand }])
      expect(colleague).not.toBe('')
      // A password takes tens of milliseconds to hash, and disabling somebody a few.
      const resetting = brand.askDesk('resetPassword', { account: 'colleague' }, { token })
      await brand.desk('disableOperator', { account: 'slow' })
      const answer = await resetting
      const wasReset = brand.all('operators').some(({ _id, passwordDue }) => _id === 'colleague' && passwordDue)
      expect([answer.ok, wasReset]).toEqual([false, false])
    })
  },
)

const product = (round: number, place: number) => ({
  name: `产品 ${round}-${place}`,
  gtin: gtinOf(690_123_400_000 + round * 10 + place),
  tagline: '',
  picture: 'mug',
})

/** Twelve digits with their check digit (GS1 General Specifications §7.9). */
function gtinOf(digits: number): string {
  const text = String(digits)
  const sum = [...text].reduce((total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 1 : 3), 0)
  return text + String((10 - (sum % 10)) % 10)
}
