import { bookPending, bookRefund, bookSpend } from '../../../cloudfunctions/points/booking'
import type { JobReport } from '../../../cloudfunctions/kernel/jobs/documents'
import type { Transaction } from '../../../cloudfunctions/kernel/store/store'
import { dayMs } from '../../../domain/calendar'
import type { Reason } from '../../../domain/points/ledger'
import { inFlight } from '../measure'
import { readyBenchProgram, type BenchBrand, type ScanRequest } from '../scan/brand'

/** What a year of members comes to. */
export interface Year {
  /** Scans, orders, refunds and pending rewards. */
  events: number
  /** What the jobs dealt with. */
  expired: number
  released: number
}

const daysInYear = 365
const width = 64
/** Enough for a backlog of two million cards; a job that is never done is broken. */
const jobRunsMax = 100
const reason: Reason = { rule: 'order', version: 1, inputs: {}, sentence: '兑换：青屿杯' }

/**
 * Lets a year happen: every day some members scan, order, cancel an order or earn points for later, and every night the
 * jobs run. Scans go through their door; orders use the bookings that the doors of orders will.
 */
export async function simulateYear(
  brand: BenchBrand,
  eventsPerMember: number,
  random: () => number,
  dayIsOver: (day: number) => void = () => undefined,
): Promise<Year> {
  const year: Year = { events: 0, expired: 0, released: 0 }
  const perDay = Math.ceil((brand.visitorIds.length * eventsPerMember) / daysInYear)
  for (let day = 0; day < daysInYear; day += 1) {
    const requests = brand.requests(perDay)
    await inFlight(width, requests, (request) => happen(brand, request, random))
    year.events += requests.length
    brand.cloud.clock.advance(dayMs)
    await night(brand, year)
    dayIsOver(day + 1)
  }
  return year
}

/** One event of one member. An order may find too few points: that is an answer too. */
async function happen(brand: BenchBrand, request: ScanRequest, random: () => number): Promise<void> {
  const { store, now } = brand.cloud.platform
  const { visitorId: memberId, requestId } = request
  const at = now()
  const chance = random()
  if (chance < 0.6) return void (await brand.scan(request))
  const facts = { _id: `order-${requestId}`, memberId, at, reason }
  const spending = (transaction: Transaction) =>
    bookSpend(transaction, readyBenchProgram, 5 + Math.floor(random() * 15), facts)
  if (chance < 0.9) {
    const ended = await store.transact(spending)
    const isCancelled = ended.committed && ended.value.ok && chance > 0.85
    if (isCancelled)
      await store.transact((transaction) => bookRefund(transaction, readyBenchProgram, facts._id, { at, reason }))
    return
  }
  const terms = { points: 10, growth: 0, releasesAt: at + 7 * dayMs }
  await store.transact((transaction) => bookPending(transaction, readyBenchProgram, terms, facts))
}

/** The jobs, until nothing is left to do. */
async function night(brand: BenchBrand, year: Year): Promise<void> {
  for (let runs = 0; runs < jobRunsMax; runs += 1) {
    const report = await brand.cloud.runJobs()
    year.expired += doneBy(report, 'expirePoints')
    year.released += doneBy(report, 'releasePending')
    if (report.jobs.every(({ more }) => !more)) return
  }
  throw new Error(`the jobs were not done after ${jobRunsMax} runs`)
}

const doneBy = ({ jobs }: JobReport, name: string) => jobs.find(({ job }) => job === name)?.done ?? 0

/** Chance that is the same in every run: mulberry32. */
export function seededChance(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
