import {
  array,
  boolean,
  integer,
  literal,
  maxValue,
  minValue,
  nullable,
  number,
  object,
  optional,
  picklist,
  pipe,
  string,
} from 'valibot'
import { entryKinds } from '../../domain/points/ledger'
import { noticeDays } from '../../domain/points/lots'
import { pendingEvents } from '../../domain/points/pending'
import { memberDayView, returningView } from '../engagement/views'
import { brandView, homeBlockView, termsSectionView } from '../brand/views'
import { locales } from '../words/call'
import { procedure } from '../procedure'
import { benefitToldView, givenView, limitView, promiseView, reasonView } from '../rule/views'
import { profile } from './profile'
import { entryGroupNames } from '../words/points'
import { after, id, named, shaped, typed } from '../text'

export const tierView = object({
  code: string(),
  name: string(),
  growthMin: number(),
  multiplierPercent: number(),
  benefits: array(benefitToldView),
  /** What else it gives, in the brand's words. */
  perks: array(string()),
  material: picklist(['paper', 'silver', 'gold', 'glass']),
})

export const expiringView = object({
  expiresOn: string(),
  points: number(),
  days: number(),
  notice: picklist(noticeDays),
})

export const cardView = object({
  nickname: string(),
  /** 12 digits. */
  number: string(),
  /** What can be used now. */
  points: number(),
  /** Earned and not yet usable; not among the points. */
  pendingPoints: number(),
  /** The growth that counts towards the next tier now. */
  growth: number(),
  tier: tierView,
  /** Null at the top. */
  nextTier: nullable(tierView),
  /** The lot that expires soonest; null where there are no points. */
  soonestLot: nullable(object({ expiresOn: string(), points: number() })),
  /** Lots of the next 30 days, soonest first, with the notice (30, 7 or 1 days) each has reached. */
  expiringSoon: array(expiringView),
  joinedAt: number(),
})

export const entryView = object({
  id: string(),
  kind: picklist(entryKinds),
  at: number(),
  /** Signed change of the member's points; 0 where a scan was genuine but not paid. */
  points: number(),
  /** Signed change of the points that are pending. */
  pendingPoints: number(),
  growth: number(),
  ...reasonView.entries,
  /** Until when points that came can be used, and what of them cannot. */
  given: givenView,
  productName: nullable(string()),
  picture: nullable(string()),
})

/** Which entries a page of them holds, newest first: of one group or one month where asked. */
export const entriesAsked = {
  after,
  limit: optional(pipe(number(), integer(), minValue(1), maxValue(50)), 20),
  group: optional(picklist(entryGroupNames)),
  /** YYYY-MM */
  month: optional(shaped(/^2\d{3}-(0[1-9]|1[0-2])$/)),
}

/** Points earned and not yet usable. */
export const pendingView = object({
  id: string(),
  at: number(),
  points: number(),
  /** Null where an event releases them and no date does. */
  releasesAt: nullable(number()),
  /** The event, where one is known. */
  awaits: nullable(picklist(pendingEvents)),
  ...reasonView.entries,
})

/** What running campaigns promise, for the home screen. */
export const campaignTeaser = object({
  id: string(),
  name: string(),
  promise: promiseView,
  closesAt: number(),
  pictures: array(string()),
})

/**
 * When something last happened to what a member has, each 0 where nothing did: a phone that has shown it since has nothing
 * new to tell.
 */
const newsView = object({
  /** The newest notice of the community. */
  noticeAt: number(),
  /** The newest thing that the brand did to one of the latest orders. */
  orderAt: number(),
  /** When the shop coupon that runs out soonest does, where that is within the week. */
  couponEndsAt: number(),
  /** The last day of the points that expire soonest, where that is within the week, as YYYY-MM-DD; else empty. */
  pointsEndOn: string(),
})

/** A reward in sight of the first screen, at this member's price. */
const rewardInSight = object({ id: string(), title: string(), picture: string(), points: number() })

/** One campaign with everything it promises. */
const campaignView = object({
  ...campaignTeaser.entries,
  opensAt: number(),
  /** What it pays for each code, the largest first: so many points for so many codes. A fixed campaign has one. */
  prizes: array(object({ points: number(), codes: number() })),
  /** Codes among them that were paid by an earlier campaign or withdrawn: so many prizes at most cannot be won. */
  codesOut: number(),
  /** How many codes take part, in shops already or still to come; what a code's chance is, follows from both. */
  codes: number(),
  /** How many of them can be scanned by now. */
  scannableCodes: number(),
  limits: array(limitView),
  products: array(object({ id: string(), name: string(), tagline: string(), picture: string() })),
})

export const visitor = {
  /** The first screen in one call: the brand, the card where there is one, and what scanning pays today. */
  home: procedure({
    caller: 'visitor',
    effect: 'query',
    input: object({}),
    output: object({
      brand: brandView,
      consentVersion: string(),
      /** What the first screen is made of now, for whoever asks. */
      blocks: array(homeBlockView),
      /** A shelf of the mall's newest, at this member's prices; empty where the screen has none. */
      shelf: array(rewardInSight),
      tiers: array(tierView),
      card: nullable(cardView),
      campaigns: array(campaignTeaser),
      /** The latest few entries, newest first. */
      /**
       * Whether a first scan may pay this visitor now, as the member they would be where they have no card: a campaign runs that
       * is open to their tier and has points left.
       */
      scanPays: boolean(),
      recent: array(entryView),
      /** Null where the brand has none, and where no campaign that is live pays by it. */
      memberDay: nullable(memberDayView),
      /** What the points will buy next; null without a card, and where nothing is left to save for. */
      nextReward: nullable(rewardInSight),
      /** What is kept for those who have just joined, as long as this member may have it. */
      welcomeReward: nullable(rewardInSight),
      /** What may be new to this member; null without a card. */
      news: nullable(newsView),
      /** What there is to come back for today; null without a card. */
      returning: nullable(returningView),
      /** Whether the terms have changed since this member consented. */
      consentDue: boolean(),
      /** From when on the card is gone, where its member asked for that. */
      leavesAt: nullable(number()),
      now: number(),
    }),
    refusals: [],
  }),
  /** The terms in force, and what has changed in them since this member agreed. */
  terms: procedure({
    caller: 'visitor',
    effect: 'query',
    input: object({ locale: picklist(locales) }),
    output: object({
      version: string(),
      sections: array(termsSectionView),
      /** Null where there is nothing to agree to anew, and where the text agreed to was not kept. */
      difference: nullable(
        object({
          /** The version that this member agreed to. */
          version: string(),
          lines: array(object({ text: string(), isTitle: boolean(), change: picklist(['same', 'added', 'removed']) })),
        }),
      ),
    }),
    refusals: [],
  }),
  /** A campaign that is running, with its rules and odds. */
  campaign: procedure({
    caller: 'visitor',
    effect: 'query',
    input: object({ campaignId: id }),
    output: object({ campaign: campaignView }),
    refusals: ['campaignUnknown'],
  }),
  /**
   * Joins in one step. Joining again answers with the card there is. Where the platform cannot check a nickname now, or
   * another member goes by it, the card has a plain one, to be changed later.
   */
  join: procedure({
    caller: 'visitor',
    effect: 'natural',
    input: object({
      consent: literal(true),
      consentVersion: named(20),
      nickname: optional(typed('nickname')),
    }),
    output: object({ card: cardView, joinedNow: boolean() }),
    refusals: ['consentMissing', 'stillLeaving', 'nicknameRefused'],
  }),
  /** Points history, newest first, of one group or one month where asked; and what is pending or expires soon. */
  statement: procedure({
    caller: 'visitor',
    effect: 'query',
    input: object(entriesAsked),
    output: object({
      points: number(),
      pendingPoints: number(),
      /** The latest of them, newest first. */
      pending: array(pendingView),
      expiringSoon: array(expiringView),
      entries: array(entryView),
      next: nullable(string()),
    }),
    refusals: ['notMember'],
  }),
  ...profile,
  /**
   * The code to show at a store's till, good for some seconds and used up by the first who reads it. Its pictures come
   * as data, so that the phone draws them without a library; the answer stays below 1 kB.
   */
  memberCode: procedure({
    caller: 'visitor',
    effect: 'query',
    input: object({}),
    output: object({
      /** 20 digits: the member number, then eight that change. */
      digits: string(),
      /** When the next code takes its place on the screen. */
      validUntil: number(),
      now: number(),
      /** Code 128 of the digits: the widths of bars and spaces in turn, one digit each, in modules of 1 to 4. */
      bars: string(),
      /** QR of the digits: a text for each row from the top, 1 where a square is dark and 0 where it is light. */
      squares: array(string()),
    }),
    refusals: ['notMember'],
  }),
}
