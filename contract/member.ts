import {
  array,
  boolean,
  integer,
  literal,
  maxLength,
  maxValue,
  minLength,
  minValue,
  nullable,
  number,
  object,
  optional,
  picklist,
  pipe,
  regex,
  string,
  trim,
} from 'valibot'
import { procedure } from './procedure'

export const tierView = object({
  code: string(),
  name: string(),
  growthMin: number(),
  multiplierPercent: number(),
  benefits: array(string()),
  material: picklist(['paper', 'silver', 'gold', 'glass']),
})

/** Brand tokens as the screens use them. Colours are #RRGGBB. */
export const brandView = object({
  name: string(),
  slogan: string(),
  logo: string(),
  colors: object({
    accent: string(),
    accentInk: string(),
    ink: string(),
    inkSoft: string(),
    paper: string(),
    card: string(),
    line: string(),
    good: string(),
    warn: string(),
    bad: string(),
  }),
  radius: number(),
})

export const cardView = object({
  nickname: string(),
  /** 12 digits. */
  number: string(),
  points: number(),
  growth: number(),
  tier: tierView,
  /** Null at the top. */
  nextTier: nullable(tierView),
  /** The lot that expires soonest; null where there are no points. */
  soonestLot: nullable(object({ expiresOn: string(), points: number() })),
  joinedAt: number(),
})

export const entryView = object({
  id: string(),
  kind: picklist(['earn', 'reverse']),
  at: number(),
  /** Signed change of the member's points; 0 where a scan was genuine but not paid. */
  points: number(),
  growth: number(),
  /** The reason in plain Chinese. */
  sentence: string(),
  /** Last day these points can be used, YYYY-MM-DD; null where none were earned. */
  expiresOn: nullable(string()),
  productName: nullable(string()),
  picture: nullable(string()),
})

/** What running campaigns promise, for the home screen. */
export const campaignTeaser = object({
  id: string(),
  name: string(),
  says: string(),
  closesAt: number(),
  pictures: array(string()),
})

export const member = {
  /** The first screen in one call: the brand, the card where there is one, and what scanning pays today. */
  home: procedure({
    caller: 'visitor',
    effect: 'query',
    input: object({}),
    output: object({
      brand: brandView,
      consentVersion: string(),
      tiers: array(tierView),
      card: nullable(cardView),
      campaigns: array(campaignTeaser),
      /** The latest few entries, newest first. */
      recent: array(entryView),
      now: number(),
    }),
    refusals: [],
  }),
  /** Joins in one step. Joining again answers with the card there is. */
  join: procedure({
    caller: 'visitor',
    effect: 'natural',
    input: object({
      consent: literal(true),
      consentVersion: pipe(string(), minLength(1), maxLength(20)),
      nickname: optional(pipe(string(), trim(), minLength(1), maxLength(20))),
    }),
    output: object({ card: cardView, joinedNow: boolean() }),
    refusals: ['consentMissing'],
  }),
  /** Points history, newest first. */
  statement: procedure({
    caller: 'visitor',
    effect: 'query',
    input: object({
      after: optional(pipe(string(), maxLength(200))),
      limit: optional(pipe(number(), integer(), minValue(1), maxValue(50)), 20),
    }),
    output: object({ points: number(), entries: array(entryView), next: nullable(string()) }),
    refusals: ['notMember'],
  }),
  /** Checks in for today. Checking in again answers with what today's check-in came to. */
  checkIn: procedure({
    caller: 'visitor',
    effect: 'natural',
    input: object({}),
    output: object({
      /** YYYY-MM-DD */
      day: string(),
      checkedInNow: boolean(),
      /** All that the day was paid, streaks included. */
      points: number(),
      streak: number(),
      sentence: string(),
      card: cardView,
    }),
    refusals: ['notMember', 'checkInNotOffered'],
  }),
  /** One month of check-ins, this one unless another is asked for. */
  checkInCalendar: procedure({
    caller: 'visitor',
    effect: 'query',
    input: object({ month: optional(pipe(string(), regex(/^20\d\d-(0[1-9]|1[0-2])$/, '要是 YYYY-MM'))) }),
    output: object({
      month: string(),
      days: array(
        object({
          day: string(),
          state: picklist(['checkedIn', 'madeUp', 'missed', 'open', 'ahead']),
          canMakeUp: boolean(),
        }),
      ),
      streak: number(),
      /** How many days of the month can still be made up. */
      makeUpsLeft: number(),
      says: string(),
    }),
    refusals: ['notMember', 'checkInNotOffered'],
  }),
}
