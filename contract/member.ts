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
  string,
  trim,
} from 'valibot'
import { entryKinds } from '../domain/points/ledger'
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
  kind: picklist(entryKinds),
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
}
