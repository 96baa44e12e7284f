import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { sayLimit, sayPromise } from '../../../contract/sentences/campaign'
import type { Output } from '../../../contract'
import { Picture } from '../../ui/Picture'
import { Tappable } from '../../ui/Tappable'
import { useSpeech } from '../../words'
import { figure, moment } from '../../words/figures'
import './campaignView.css'

type Campaign = Output<'member', 'campaign'>['campaign']

/** All that a campaign promises: what it pays and how likely, for which products, by which rules, and until when. */
export function CampaignView({ campaign }: { campaign: Campaign }) {
  const { words, locale } = useSpeech()
  const { campaign: say } = words
  return (
    <View>
      <View className="campaign-head">
        <Text className="campaign-title">{campaign.name}</Text>
        <Text className="campaign-window">
          {say.window(moment(campaign.opensAt, locale), moment(campaign.closesAt, locale))}
        </Text>
      </View>
      <Text className="section-title campaign-part">{say.prizes}</Text>
      <View className="panel">
        {campaign.prizes.map((prize) => (
          <View key={prize.points} className="campaign-prize">
            <Text className="campaign-points figure">
              {prize.points > 0 ? say.points(figure(prize.points)) : say.none}
            </Text>
            <View className="campaign-odds">
              <Text className="campaign-codes">
                {(campaign.codesOut > 0 ? say.codesAtMost : say.codes)(figure(prize.codes))}
              </Text>
              <Text className="campaign-share">{sayShare(prize.codes, campaign.codes, say)}</Text>
            </View>
          </View>
        ))}
      </View>
      <Text className="panel-note">{say.counted(figure(campaign.codes), figure(campaign.scannableCodes))}</Text>
      <Text className="section-title campaign-part">{say.products}</Text>
      <View className="panel">
        {campaign.products.map(({ id, name, tagline, picture }) => (
          <Tappable
            key={id}
            className="campaign-product"
            onTap={() => void Taro.navigateTo({ url: `/packages/member/product/index?id=${id}` })}
          >
            <Picture picture={picture} size={64} />
            <View className="campaign-product-words">
              <Text className="campaign-product-name">{name}</Text>
              <Text className="campaign-share">{tagline}</Text>
            </View>
          </Tappable>
        ))}
      </View>
      <Text className="section-title campaign-part">{say.rules}</Text>
      <View className="panel campaign-rules">
        {[
          ...sayPromise(campaign.promise, locale),
          ...campaign.limits.map((limit) => sayLimit(limit, locale)),
          say.once,
          ...(campaign.codesOut > 0 ? [say.codesOut(figure(campaign.codesOut))] : []),
        ].map((rule) => (
          <Text key={rule} className="campaign-rule">
            {rule}
          </Text>
        ))}
      </View>
    </View>
  )
}

type Say = ReturnType<typeof useSpeech>['words']['campaign']

/** As people count their chances: what is rare as one in so many, what is not as so many in a hundred, never all of them. */
function sayShare(codes: number, all: number, say: Say): string {
  if (codes === 0 || all === 0) return ''
  if (codes >= all) return say.every
  return all >= rareFrom * codes ? say.oneIn(figure(Math.round(all / codes))) : say.inHundred(hundredth(codes / all))
}

/** From one in ten on, rounding to a whole number of codes is no longer off by more than a twentieth. */
const rareFrom = 10

const hundredth = (share: number) => figure(Math.min(99, Math.round(share * 100)))
