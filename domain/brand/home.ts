import { no, yes, type Result } from '../result'

/** What the first screen can be made of. `nextReward` is what a member saves for, `rewards` a shelf of the mall's newest. */
export const homeBlockKinds = [
  'card',
  'nextReward',
  'scan',
  'tasks',
  'memberDay',
  'campaigns',
  'rewards',
  'community',
  'stores',
  'recent',
  'banner',
] as const
export type HomeBlockKind = (typeof homeBlockKinds)[number]

/** Where a banner leads: a page of the mini-program by name, or one thing by its id. */
export const targetKinds = ['page', 'campaign', 'reward', 'post'] as const
export type TargetKind = (typeof targetKinds)[number]

export interface Target {
  kind: TargetKind
  id: string
}

/** The pages a banner can lead to, without naming one thing. */
export const targetPages = [
  'mall',
  'community',
  'checkIn',
  'tasks',
  'statement',
  'card',
  'coupons',
  'orders',
  'stores',
  'capture',
  'terms',
] as const
export type TargetPage = (typeof targetPages)[number]

/** Those who have no card yet, beside the tiers' codes. */
export const guestAudience = 'guest'

export interface HomeBanner {
  /** The file id of an uploaded picture. */
  picture: string
  /** What the picture says, for whoever cannot see it. */
  says: string
  target: Target | null
}

export interface HomeBlock {
  id: string
  kind: HomeBlockKind
  /** Tier codes and `guest`; everybody where there is none. */
  audience: string[]
  /** Shown from this moment on; null where it always was. */
  from: number | null
  /** Exclusive; null where it stays. */
  until: number | null
  /** For banners; null for the others. */
  banner: HomeBanner | null
}

const usual = (kind: HomeBlockKind): HomeBlock => ({
  id: kind,
  kind,
  audience: [],
  from: null,
  until: null,
  banner: null,
})

/** The first screen of a brand that has not laid out its own. */
export const usualHome: readonly HomeBlock[] = (
  ['card', 'nextReward', 'scan', 'tasks', 'memberDay', 'campaigns', 'community', 'recent'] as const
).map(usual)

/** Without these nobody could join or scan from the first screen: each is there once, for everybody, always. */
export const fixedBlocks = ['card', 'scan'] as const satisfies readonly HomeBlockKind[]

/** What is shown now to a member of a tier, or to a guest where that is null: of each kind the first, banners all. */
export function shownBlocks<Block extends HomeBlock>(
  blocks: readonly Block[],
  { tier, at }: { tier: string | null; at: number },
): Block[] {
  const reader = tier ?? guestAudience
  const shown = blocks.filter(
    ({ audience, from, until }) =>
      (audience.length === 0 || audience.includes(reader)) && (from ?? at) <= at && (until === null || at < until),
  )
  return shown.filter(
    (block, place) => block.kind === 'banner' || shown.findIndex(({ kind }) => kind === block.kind) === place,
  )
}

export type HomeRefusal =
  | { code: 'homeBlockFixed'; kind: (typeof fixedBlocks)[number] }
  | {
      code: 'homeBlockRefused'
      place: number
      what: 'bannerEmpty' | 'windowReversed' | 'audienceUnknown' | 'pageUnknown'
    }

/** Whether a layout can be drawn; `place` counts from 1. Whether what a banner names is there is not looked at. */
export function readHome(
  blocks: readonly HomeBlock[],
  tiers: readonly { code: string }[],
): Result<undefined, HomeRefusal> {
  for (const kind of fixedBlocks) {
    const [only, ...others] = blocks.filter((block) => block.kind === kind)
    const isFixed = only?.audience.length === 0 && only.from === null && only.until === null
    if (!isFixed || others.length > 0) return no({ code: 'homeBlockFixed', kind })
  }
  for (const [index, block] of blocks.entries()) {
    const what = faultIn(block, tiers)
    if (what) return no({ code: 'homeBlockRefused', place: index + 1, what })
  }
  return yes(undefined)
}

function faultIn({ kind, banner, from, until, audience }: HomeBlock, tiers: readonly { code: string }[]) {
  const known = [guestAudience, ...tiers.map(({ code }) => code)]
  if ((kind === 'banner') !== (banner !== null)) return 'bannerEmpty'
  if (from !== null && until !== null && until <= from) return 'windowReversed'
  if (!audience.every((code) => known.includes(code))) return 'audienceUnknown'
  const { target } = banner ?? { target: null }
  if (target?.kind === 'page' && !targetPages.some((page) => page === target.id)) return 'pageUnknown'
  return undefined
}
