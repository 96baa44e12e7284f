import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { qingyu } from '../local/seed/brand'

/** The text that members of each version agreed to. Words that change what it means go under a version of their own. */
const fingerprints: Record<string, string> = {
  '2026-11-22': '7e76dd441ec19e56',
  '2026-11-29': '2d66d91bd9e88246',
  '3': '3dad7c99e2863183',
}

test('the terms say what the brand’s consent version stands for', () => {
  const text = readFileSync(join(__dirname, '../src/words/terms.ts'))
  const fingerprint = createHash('sha256').update(text).digest('hex').slice(0, 16)
  expect(fingerprints[qingyu.consentVersion]).toBe(fingerprint)
})
