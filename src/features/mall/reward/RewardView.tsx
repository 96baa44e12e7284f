import { Text, View } from '@tarojs/components'
import type { Locale } from '../../../../contract/sentences'
import { sayGift, sayOrderReceivedRule, sayRewardRule } from '../../../../contract/sentences/rewards'
import { Skeleton } from '../../../ui/Skeleton'
import { useSpeech } from '../../../words'
import { figure, moment } from '../../../words/figures'
import { Heart } from '../catalogue/Heart'
import { Price } from '../catalogue/Price'
import { stockOf, type RewardDetail, type Variant } from './reward'
import { redeemedMin } from '../catalogue/RewardTile'
import { RewardPictures } from './RewardPictures'
import { SpecificationChoice } from './SpecificationChoice'
import './rewardView.css'

interface Props {
  reward: RewardDetail
  chosen: Variant | undefined
  onChoose: (variant: Variant) => void
  /** Undefined for guests. */
  isWished: boolean | undefined
  onWish: (isWished: boolean) => void
}

/** All there is to know about one reward. */
export function RewardView({ reward, chosen, onChoose, isWished, onWish }: Props) {
  const { words } = useSpeech()
  return (
    <View>
      <RewardPictures key={chosen?.picture ?? ''} pictures={picturesOf(reward, chosen)} name={reward.title} />
      <View className="reward-head">
        <View className="reward-cost">
          <View>
            {reward.fullPoints > reward.points && (
              <Text className="reward-tier-price">{words.mall.reward.tierPrice}</Text>
            )}
            <Price points={reward.points} fullPoints={reward.fullPoints} large />
          </View>
          {isWished !== undefined && <Heart isWished={isWished} onTap={() => onWish(!isWished)} />}
        </View>
        <Text className="reward-name">{reward.title}</Text>
        {reward.tagline !== '' && <Text className="reward-tagline">{reward.tagline}</Text>}
        <Facts reward={reward} chosen={chosen} />
      </View>
      {chosen && reward.specifications.length > 0 && (
        <SpecificationChoice reward={reward} chosen={chosen} onChoose={onChoose} />
      )}
      <SmallPrint reward={reward} />
    </View>
  )
}

/** What was chosen comes first. */
const picturesOf = ({ pictures }: RewardDetail, chosen: Variant | undefined): string[] =>
  chosen?.picture ? [chosen.picture, ...pictures.filter((picture) => picture !== chosen.picture)] : pictures

/** The shape of a reward that is on its way. */
export const RewardSkeleton = () => (
  <View className="reward-waiting">
    <Skeleton height={256} />
    <Skeleton height={36} width="36%" />
    <Skeleton height={24} width="72%" />
    <Skeleton height={16} width="54%" />
  </View>
)

/** How it comes, how many are left, and how often one may still have it. */
function Facts({ reward, chosen }: { reward: RewardDetail; chosen: Variant | undefined }) {
  const { words, locale } = useSpeech()
  const { reward: say } = words.mall
  const stock = stockOf(chosen?.left ?? 0)
  const facts = [
    say.kinds[reward.kind],
    stock.kind === 'few' ? say.few(figure(stock.left)) : stock.kind === 'plenty' ? say.plenty : say.none,
    reward.redeemed >= redeemedMin ? words.mall.redeemed(figure(reward.redeemed)) : '',
    reward.timesLeft !== null && reward.timesLeft > 0 ? say.timesLeft(figure(reward.timesLeft)) : '',
    reward.earns > 0 ? say.earns[reward.kind](figure(reward.earns)) : '',
    reward.closesAt !== null ? say.until(moment(reward.closesAt, locale)) : '',
  ]
  return (
    <View className="reward-facts">
      {facts.filter(Boolean).map((fact) => (
        <Text key={fact} className="reward-known">
          {fact}
        </Text>
      ))}
    </View>
  )
}

const rulesOf = ({ rules, orderReceived }: RewardDetail, locale: Locale): string[] => [
  ...rules.map((rule) => sayRewardRule(rule, locale)),
  ...(orderReceived ? [sayOrderReceivedRule(orderReceived, locale)] : []),
]

function SmallPrint({ reward }: { reward: RewardDetail }) {
  const { words, locale } = useSpeech()
  const { reward: say } = words.mall
  const sections = [
    { title: say.gives, lines: reward.gives === null ? [] : [sayGift(reward.gives, locale)] },
    { title: say.rules, lines: rulesOf(reward, locale) },
    { title: say.description, lines: paragraphs(reward.description) },
    { title: say.instructions, lines: paragraphs(reward.instructions) },
  ]
  return (
    <View>
      {sections
        .filter(({ lines }) => lines.length > 0)
        .map(({ title, lines }) => (
          <View key={title} className="panel panel-apart reward-section">
            <Text className="section-title">{title}</Text>
            {lines.map((line) => (
              <Text key={line} className="reward-line">
                {line}
              </Text>
            ))}
          </View>
        ))}
    </View>
  )
}

const paragraphs = (text: string) => text.split('\n').filter((line) => line.trim() !== '')
