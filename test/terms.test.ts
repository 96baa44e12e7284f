import { createHash } from 'node:crypto'
import { contentOf } from '../cloudfunctions/brand/content'
import { termsOf } from '../cloudfunctions/brand/terms/terms'
import { qingyuBrand } from '../local/seed/brand'

/** The text that members of each version agreed to. Words that change what it means go under a version of their own. */
const fingerprints: Record<string, string> = {
  '4': '0f6c89712a2546fa',
  '5': '0f86645fc05f5f42',
}

test('the terms say what the brand’s consent version stands for', () => {
  const content = contentOf(qingyuBrand)
  const text = JSON.stringify([termsOf(content, 'zh-CN'), termsOf(content, 'en')])
  const fingerprint = createHash('sha256').update(text).digest('hex').slice(0, 16)
  expect(fingerprints[qingyuBrand.consentVersion]).toBe(fingerprint)
})
