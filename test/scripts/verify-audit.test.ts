import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sealAudit } from '../../cloudfunctions/operator/jobs/seal-audit'
import { verify } from '../../scripts/verify-audit'
import { openBrand } from '../_support/brand'

const folder = mkdtempSync(join(tmpdir(), 'mashang-audit-'))
const said: string[] = []
beforeAll(() => {
  for (const stream of [process.stdout, process.stderr])
    jest.spyOn(stream, 'write').mockImplementation((text) => said.push(String(text)) > 0)
})
afterAll(() => {
  jest.restoreAllMocks()
  delete process.env['MASHANG_CODE_KEYS']
  rmSync(folder, { recursive: true, force: true })
})

test('a folder’s trail is read with its keys: what is sound says its head, and what was taken out is named', async () => {
  expect(verify(['--nonsense'])).toBe(2)
  expect(verify([folder])).toBe(2)
  const brand = await openBrand({ folder })
  process.env['MASHANG_CODE_KEYS'] = brand.settings.codeKeys
  brand.cloud.clock.advance(61_000)
  await sealAudit(brand.cloud.platform)
  const [, line] = brand.all('audit')
  const hash = brand.all('auditSeals')[0]?.hash ?? ''
  await brand.cloud.platform.store.remove('audit', line?._id ?? '')
  await brand.close()
  said.length = 0
  expect(verify([folder, '--head', hash])).toBe(1)
  expect(said.join('')).toContain(`line ${line?._id} of ${new Date(line?.at ?? 0).toISOString()} is missing`)
  expect(said.join('')).toContain(`head 1 ${hash}`)
  expect(said.join('')).toContain('1 wrong.')
})
