import { no, yes, type Result } from '../result'
import type { RuleUse } from '../rule'
import type { RewardRule } from './rules'
import type { Gift } from './gift'

export const rewardKinds = ['physical', 'secret', 'virtual'] as const
/**
 * `physical` is packed and sent; `secret` is a coupon or card code from an uploaded pool; `virtual` is given on the
 * card at once.
 */
export type RewardKind = (typeof rewardKinds)[number]

export const rewardStates = ['draft', 'live', 'paused'] as const
export type RewardState = (typeof rewardStates)[number]

/** What the mall offers. */
export interface Reward {
  _id: string
  kind: RewardKind
  state: RewardState
  title: string
  tagline: string
  description: string
  /** How it is used or sent, in the brand's own words. */
  instructions: string
  /** Names of drawn pictures or ids of uploaded files; the first one stands in lists. */
  pictures: string[]
  /** A code from the brand's categories. */
  category: string
  /** The price for everybody whose tier has none of its own. */
  points: number
  /** What can be chosen, e.g. colour and size; a variant names one value of each, in this order. */
  specifications: Specification[]
  variants: Variant[]
  /** Null where it is on sale from the start. */
  opensAt: number | null
  /** Exclusive; null where nothing ends it. */
  closesAt: number | null
  rules: RuleUse[]
  /** What a virtual reward gives; null for the other kinds. */
  gift: RuleUse | null
  /** The only stores that take the coupon it gives; absent where all do. */
  stores?: string[]
  /** Redemptions that stand, as the timer's job last counted them. */
  redeemed: number
  /** Units of all variants that can be taken, as the job last counted them; the detail page looks itself. */
  left: number
  /** Whether there were none. */
  soldOut: boolean
  createdAt: number
  /** When it went live first; 0 while it is a draft. */
  listedAt: number
  /** By this instances find what they have to read again. */
  changedAt: number
  version: number
}

export interface Specification {
  name: string
  values: string[]
}

/** One choice that has a stock of its own. */
export interface Variant {
  id: string
  /** One value of each specification; empty where there is nothing to choose. */
  choices: string[]
  /** One of the reward's pictures, where this one looks different; absent where the first picture shows it. */
  picture?: string
  /** Over how many documents its stock is spread; 0 until it is first stocked. */
  segments: number
}

/** A reward whose rules have been read. */
export interface ReadyReward {
  reward: Reward
  rules: readonly RewardRule[]
  gift: Gift | null
}

export type RewardCommand = 'publish' | 'pause'

/** Where each command leads from each state; what is not listed is refused. */
export const rewardTransitions: Record<RewardState, Partial<Record<RewardCommand, RewardState>>> = {
  draft: { publish: 'live' },
  live: { pause: 'paused' },
  paused: { publish: 'live' },
}

export interface RewardTransitionRefusal {
  code: 'rewardTransitionRefused'
  from: RewardState
  command: RewardCommand
}

export function moveReward(
  reward: Reward,
  command: RewardCommand,
  at: number,
): Result<Reward, RewardTransitionRefusal> {
  const state = rewardTransitions[reward.state][command]
  if (!state) return no({ code: 'rewardTransitionRefused', from: reward.state, command })
  return yes({ ...reward, state, listedAt: reward.listedAt || at, changedAt: at, version: reward.version + 1 })
}

/** What one variant looks like; a picture that was taken off the reward since shows nothing. */
export const pictureOf = (
  { pictures }: Pick<Reward, 'pictures'>,
  { picture }: Pick<Variant, 'picture'>,
): string | undefined => pictures.find((each) => each === picture)

/** The choices of a variant as one text, e.g. 米白 / 大号. */
export const sayChoices = ({ choices }: Pick<Variant, 'choices'>): string => choices.join(' / ')

/** Whether every variant names one known value of each specification, and no two the same. */
export function variantsFit(specifications: readonly Specification[], variants: readonly Pick<Variant, 'choices'>[]) {
  const fits = variants.every(
    ({ choices }) =>
      choices.length === specifications.length &&
      choices.every((choice, place) => specifications[place]?.values.includes(choice)),
  )
  return (
    variants.length > 0 && fits && new Set(variants.map(({ choices }) => choices.join('\n'))).size === variants.length
  )
}
