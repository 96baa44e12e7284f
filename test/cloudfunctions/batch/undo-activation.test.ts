import { minuteMs } from '../../../domain/calendar'
import { openBrand, type Brand } from '../../_support/brand'

const batchOf = (brand: Brand, id: string) => {
  const batch = brand.all('batches').find(({ _id }) => _id === id)
  if (!batch) throw new Error(`no batch ${id}`)
  return batch
}
const reason = '激活错了一段'
/** A round's scan comes so much later than the round's before, across all that an undo takes. */
const stepMs = { embedded: 0.3, sdk: 8 }

describe.each(['embedded', 'sdk'] as const)('on %s: an activation that is taken back', (adapter) => {
  let brand: Brand
  beforeAll(async () => {
    brand = await openBrand({ adapter })
    await brand.given.join('visitor-lin', '林小满')
  }, 60_000)
  afterAll(() => brand.close())

  async function activated(size: number) {
    const { id, number } = await brand.given.mint(size)
    await brand.given.launch(id, { limits: [] })
    brand.cloud.clock.advance(5_000)
    return {
      id,
      number,
      undo: (fromSerial: number, toSerial: number) =>
        brand.askDesk('undoActivation', {
          batchId: id,
          version: batchOf(brand, id).version,
          fromSerial,
          toSerial,
          reason,
        }),
    }
  }
  const scansOf = (id: string) => brand.all('entries').filter(({ scan }) => scan?.batchId === id)
  const undosOf = async (id: string) => (await brand.desk('getBatch', { batchId: id })).undos
  const settle = async () => {
    brand.cloud.clock.advance(3 * minuteMs)
    await brand.cloud.runJobs()
  }

  it('pays nobody from then on, and is gone once scans under way are over', async () => {
    const { id, number, undo } = await activated(20)
    expect(await undo(0, 9)).toMatchObject({ ok: true, value: { batch: { activeCount: 10 } } })
    brand.cloud.clock.advance(5_000)
    await brand.cloud.runJobs()
    expect(await undosOf(id)).toMatchObject([{ state: 'waiting', fromSerial: 0, toSerial: 9, by: '周岚', reason }])
    expect(await brand.scan('visitor-lin', brand.codeOf(number, 0))).toMatchObject({ verdict: 'notActive' })
    expect(await undo(5, 12)).toEqual({ ok: false, refusal: { code: 'undoWaiting' } })
    await settle()
    expect(await undosOf(id)).toMatchObject([{ state: 'undone', scanned: 0 }])
    expect(batchOf(brand, id)).toMatchObject({ activations: [{ fromSerial: 10, toSerial: 19 }], undos: [] })
    expect(await brand.scan('visitor-lin', brand.codeOf(number, 0))).toMatchObject({ verdict: 'notActive' })
    expect((await brand.scan('visitor-lin', brand.codeOf(number, 10))).award).not.toBeNull()
    await brand.desk('activateBatch', { batchId: id, version: batchOf(brand, id).version, fromSerial: 0, toSerial: 9 })
    brand.cloud.clock.advance(5_000)
    expect((await brand.scan('visitor-lin', brand.codeOf(number, 0))).award).not.toBeNull()
  })

  it('is refused in numbers where codes of it were scanned, paid or not', async () => {
    const { id, number, undo } = await activated(20)
    await brand.scan('visitor-lin', brand.codeOf(number, 3))
    await brand.scan('passer-by', brand.codeOf(number, 4))
    expect(await undo(0, 19)).toEqual({ ok: false, refusal: { code: 'activationScanned', scanned: 2, isMore: false } })
    expect(await undo(5, 19)).toMatchObject({ ok: true })
    expect(await undosOf(id)).toHaveLength(1)
  })

  it('either stands or lost to a scan that was under way, never both', async () => {
    const outcomes = new Set<string>()
    for (let round = 0; round < 18; round += 1) {
      const { id, number, undo } = await activated(4)
      // In half of the rounds the instance knows the batch already, as it was.
      if (round % 2 === 0) await brand.scan('visitor-lin', brand.codeOf(number, 3))
      const scan = (serial: number) => brand.scan('visitor-lin', brand.codeOf(number, serial))
      const afresh = async (serial: number) => {
        // By then no instance goes by what it knew: the batch is read while the undo is being written, or after it.
        brand.cloud.clock.advance(5_000)
        await new Promise((later) => setTimeout(later, round * stepMs[adapter]))
        return scan(serial)
      }
      const racing = round % 3 === 0 ? [scan(0), undo(0, 2), scan(1)] : [undo(0, 2), afresh(0), afresh(1)]
      const [asked] = (await Promise.all(racing)).filter((each) => 'ok' in each)
      await settle()
      const scanned = scansOf(id).filter(({ scan: facts }) => facts && facts.serial < 3)
      const [known] = await undosOf(id)
      const isUndone = known?.state === 'undone'
      expect(isUndone && scanned.length > 0).toBe(false)
      if (asked && !asked.ok) expect(asked.refusal).toMatchObject({ code: 'activationScanned' })
      else
        expect(known).toMatchObject(
          scanned.length > 0 ? { state: 'refused', scanned: scanned.length } : { state: 'undone' },
        )
      const paid = scanned.filter(({ scan: facts }) => facts?.award)
      expect(batchOf(brand, id).activations).toEqual(
        isUndone
          ? [expect.objectContaining({ fromSerial: 3 })]
          : [expect.objectContaining({ fromSerial: 0, toSerial: 3 })],
      )
      expect(paid.length).toBe(scanned.length)
      outcomes.add(asked && !asked.ok ? 'refusedAtOnce' : (known?.state ?? ''))
    }
    expect(outcomes.size).toBeGreaterThan(1)
  }, 120_000)
})
