import { configurationMaxAgeMs } from '../../../cloudfunctions/kernel/store/cache'
import { dayMs } from '../../../domain/calendar'
import { qingyu } from '../../../local/seed/brand'
import { insist, openBrand, type Brand } from '../../_support/brand'

/** Every day is a member day, so that the announcement hangs on the campaigns alone. */
const memberDays = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ code: 'weekday', args: { weekday, percent: 200 } }))

const announced = async (brand: Brand) => {
  brand.cloud.clock.advance(configurationMaxAgeMs)
  const home = insist(await brand.visit('visitor-lin', 'member', 'home', {}))
  const calendar = insist(await brand.visit('visitor-lin', 'member', 'checkInCalendar', {}))
  expect(calendar.memberDay).toEqual(home.memberDay)
  return home.memberDay?.daysAhead ?? null
}

/** What happens to the campaigns of a brand, and in how many days its member day is announced; null where it is not. */
const cases: [string, { tierMultiplied: boolean; opensInDays: number; stopped?: boolean }[], number | null][] = [
  ['there is no campaign', [], null],
  ['every campaign leaves multipliers out', [{ tierMultiplied: false, opensInDays: -1 }], null],
  ['one is multiplied', [{ tierMultiplied: true, opensInDays: -1 }], 0],
  [
    'one of two is multiplied',
    [
      { tierMultiplied: false, opensInDays: -1 },
      { tierMultiplied: true, opensInDays: -1 },
    ],
    0,
  ],
  ['the one that is multiplied is paused', [{ tierMultiplied: true, opensInDays: -1, stopped: true }], null],
  ['the one that is multiplied opens in three days', [{ tierMultiplied: true, opensInDays: 3 }], 3],
]

it.each(cases)('where %s, home announces the member day in so many days: %#', async (_what, campaigns, daysAhead) => {
  const brand = await openBrand({ program: { ...qingyu, memberDays } })
  await brand.join('visitor-lin')
  const pause = async (campaignId: string) => {
    const { campaign } = await brand.desk('getCampaign', { campaignId })
    await brand.desk('pauseCampaign', { campaignId, version: campaign.version })
  }
  for (const { _id, state } of brand.all('campaigns')) if (state === 'live') await pause(_id)
  const now = brand.cloud.clock.now()
  for (const { tierMultiplied, opensInDays, stopped } of campaigns) {
    const batch = await brand.mint(10)
    const { id: campaignId } = await brand.launch(batch.id, { tierMultiplied, opensAt: now + opensInDays * dayMs })
    if (stopped) await pause(campaignId)
  }
  expect(await announced(brand)).toBe(daysAhead)
  await brand.close()
})
