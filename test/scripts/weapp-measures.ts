/** @jest-environment ./test/_support/weapp/environment.cjs */
import { writeFileSync } from 'node:fs'
import type { WeappMeasures } from '../../scripts/bench/weapp'
import { openBrand } from '../_support/brand'
import { doorsFor, measureFirstScreen, measurePackage } from '../_support/weapp'

jest.setTimeout(60_000)

/** No test of its own: the bench runs it to read the numbers, and tests hold them to their bounds. */
test('measures the built mini-program for the bench', async () => {
  const brand = await openBrand()
  await brand.join('lin', '林小满')
  const home = await measureFirstScreen(doorsFor(brand, 'lin'), '/pages/home/index', '林小满')
  await brand.close()
  const { callsBeforeFirstPaint, setDataBytes, wxmlNodes } = home
  const measures: WeappMeasures = {
    mainBytes: measurePackage().mainBytes,
    callsBeforeFirstPaint,
    setDataBytes,
    wxmlNodes,
  }
  writeFileSync(process.env['MASHANG_MEASURES_FILE'] ?? '', JSON.stringify(measures))
})
