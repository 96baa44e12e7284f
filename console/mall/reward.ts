import { giftDefinitions, readGift, readRewardRules, type RewardRuleArgument } from '../../contract/rule/codes'
import type { Asked, Given } from '../cloud/call'
import type { Reward } from '../cloud/lists'

export type RewardKind = Reward['kind']
export type RewardState = Reward['state']
export type RuleUse = Reward['rules'][number]
export type Specification = Reward['specifications'][number]
export type Choices = Pick<Given<'listRewards'>, 'categories' | 'pictures' | 'tiers'>
export type Variant = Asked<'saveReward'>['variants'][number]
type Picture = Reward['pictures'][number]

export const rewardKinds: RewardKind[] = ['physical', 'secret', 'virtual']
export const rewardStates: RewardState[] = ['draft', 'live', 'paused']

/** The contract's bounds. */
export const variantsMax = 20
export const specificationsMax = 3
export const picturesMax = 6

/** A reward as the form fills it in. */
export interface Draft extends Omit<Asked<'saveReward'>, 'id' | 'version' | 'pictures' | 'points' | 'specifications'> {
  /** Each with the address to show it by. */
  pictures: Picture[]
  /** Null while nothing is typed. */
  points: number | null
  specifications: Specification[]
}

export const emptyDraft = ({ categories }: Choices): Draft => ({
  kind: 'physical',
  title: '',
  tagline: '',
  description: '',
  instructions: '',
  pictures: [],
  category: categories[0]?.code ?? '',
  points: null,
  specifications: [],
  variants: [{ choices: [] }],
  opensAt: null,
  closesAt: null,
  rules: [],
  gift: null,
  stores: [],
})

export const draftOf = (reward: Reward): Draft => ({
  kind: reward.kind,
  title: reward.title,
  tagline: reward.tagline,
  description: reward.description,
  instructions: reward.instructions,
  pictures: reward.pictures,
  category: reward.category,
  points: reward.points,
  specifications: reward.specifications,
  variants: reward.variants,
  opensAt: reward.opensAt,
  closesAt: reward.closesAt,
  rules: reward.rules,
  gift: reward.gift,
  stores: reward.stores,
})

/** The kind decides what there is to choose and to give: what no longer fits is dropped. */
export function ofKind(draft: Draft, kind: RewardKind): Draft {
  const [first] = giftDefinitions
  const plain = { ...draft, kind, specifications: [], variants: [{ choices: [] }] }
  if (kind === 'physical') return { ...draft, kind, gift: null }
  return { ...plain, gift: kind === 'virtual' && first ? initialRule(first) : null }
}

interface RuleShape {
  code: string
  arguments: RewardRuleArgument[]
}

/** A rule as its definition suggests filling it in; which tiers it means is for the operator to say. */
export const initialRule = (definition: RuleShape): RuleUse => ({
  code: definition.code,
  args: Object.fromEntries(
    definition.arguments.map((argument): [string, unknown] => [
      argument.name,
      argument.type === 'integer' ? argument.initial : [],
    ]),
  ),
})

/** Every combination of the specifications' values, in their order. */
function combinations(specifications: readonly Specification[]): string[][] {
  return specifications.reduce<string[][]>(
    (before, { values }) => before.flatMap((choices) => values.map((value) => [...choices, value])),
    [[]],
  )
}

const isSame = (left: readonly string[], right: readonly string[]) =>
  left.length === right.length && left.every((choice, place) => choice === right[place])

/** The variants that specifications come to; a combination that was there before keeps its id and so its stock. */
export const variantsOf = (specifications: readonly Specification[], before: readonly Variant[]): Variant[] =>
  combinations(specifications).map(
    (choices) => before.find((variant) => isSame(variant.choices, choices)) ?? { choices },
  )

export const sayChoices = (choices: readonly string[]) => choices.join(' / ')

export type Gap =
  'title' | 'picture' | 'category' | 'points' | 'specification' | 'variants' | 'window' | 'rule' | 'gift'

/** What the draft still lacks before the cloud would take it. */
export function gapsOf(draft: Draft): Gap[] {
  const { opensAt, closesAt, specifications } = draft
  const found: [Gap, boolean][] = [
    ['title', draft.title.trim() === ''],
    ['picture', draft.pictures.length === 0],
    ['category', draft.category === ''],
    ['points', draft.points === null],
    ['specification', specifications.some(({ name, values }) => name.trim() === '' || values.length === 0)],
    ['variants', draft.variants.length === 0 || draft.variants.length > variantsMax],
    ['window', opensAt !== null && closesAt !== null && closesAt <= opensAt],
    ['rule', !readRewardRules(draft.rules).ok],
    ['gift', draft.kind === 'virtual' && (draft.gift === null || !readGift(draft.gift).ok)],
  ]
  return found.filter(([, missing]) => missing).map(([gap]) => gap)
}

/** What the cloud is sent; the points are there once no gap is left. */
export const sentOf = (draft: Draft): Asked<'saveReward'> => ({
  ...draft,
  points: draft.points ?? 0,
  pictures: draft.pictures.map(({ picture }) => picture),
})

export type OneReward = Given<'getReward'>

/** What a part of the form shows and changes. */
export interface DraftProps {
  draft: Draft
  onChange: (part: Partial<Draft>) => void
}
