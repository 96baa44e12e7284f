import type { Output } from '../../../../contract'

export type RewardDetail = Output<'mall', 'rewardDetail'>['reward']
export type Variant = RewardDetail['variants'][number]
export type WhyNot = NonNullable<RewardDetail['whyNot']>

/** From here down the number itself is news. */
const fewMax = 20

/** How many are left, in the words of whoever stands behind the counter. */
export type Stock = { kind: 'plenty' } | { kind: 'few'; left: number } | { kind: 'none' }

export function stockOf(left: number): Stock {
  if (left === 0) return { kind: 'none' }
  return left <= fewMax ? { kind: 'few', left } : { kind: 'plenty' }
}

/** The first that can be had, else the first. */
export const firstVariant = ({ variants }: RewardDetail): Variant | undefined =>
  variants.find(({ left }) => left > 0) ?? variants[0]

/** The variant nearest to another choice in one specification: the one that keeps the others, else any that has it. */
export function variantWith(
  { variants }: RewardDetail,
  chosen: Variant,
  place: number,
  value: string,
): Variant | undefined {
  const having = variants.filter(({ choices }) => choices[place] === value)
  const kept = ({ choices }: Variant) => choices.every((choice, at) => at === place || choice === chosen.choices[at])
  return having.find((variant) => kept(variant)) ?? having.find(({ left }) => left > 0) ?? having[0]
}
