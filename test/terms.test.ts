import { createHash } from 'node:crypto'
import { brandView } from '../contract/brand/views'
import { parse } from 'valibot'
import { qingyuBrand } from '../local/seed/brand'
import { termsOf } from '../src/words/terms'

/** The text that members of each version agreed to. Words that change what it means go under a version of their own. */
const fingerprints: Record<string, string> = {
  '4': '0f6c89712a2546fa',
}

test('the terms say what the brand’s consent version stands for', () => {
  const brand = parse(brandView, qingyuBrand)
  const text = JSON.stringify([termsOf(brand, 'zh-CN'), termsOf(brand, 'en')])
  const fingerprint = createHash('sha256').update(text).digest('hex').slice(0, 16)
  expect(fingerprints[qingyuBrand.consentVersion]).toBe(fingerprint)
})
