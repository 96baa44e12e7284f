import { hourMs } from '../../domain/calendar'
import { uploadRoutes } from '../../local/uploads'
import { openBrand } from '../_support/brand'

test.each(['embedded', 'sdk'] as const)('an upload that nobody adds is gone after some hours (%s)', async (adapter) => {
  const brand = await openBrand({ adapter })
  const { files, clock, runJobs } = brand.cloud
  const response = await uploadRoutes(brand.cloud).request('/upload', { method: 'POST', body: 'GPS 30.27N 120.15E' })
  const { fileId } = (await response.json()) as { fileId: string }
  await runJobs()
  expect(await files.exists(fileId)).toBe(true)
  clock.advance(2 * hourMs + 1)
  await runJobs()
  expect(await files.exists(fileId)).toBe(false)
  expect(brand.all('chores').filter(({ kind }) => kind === 'tidy')).toEqual([])
  await brand.close()
})
