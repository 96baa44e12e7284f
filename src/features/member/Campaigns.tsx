import { View, Text } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { sayPromiseInLine } from '../../../contract/sentences/campaign'
import { Picture } from '../../ui/Picture'
import { Tappable } from '../../ui/Tappable'
import { useSpeech } from '../../words'
import { day } from '../../words/figures'
import type { Home } from './MemberProvider'
import './campaigns.css'

/** A shelf has room for so many bottles. */
const picturesMax = 3

/** What scanning pays at present. */
export function Campaigns({ campaigns }: { campaigns: Home['campaigns'] }) {
  const { words, locale } = useSpeech()
  return (
    <View>
      <View className="section-head">
        <Text className="section-title">{words.home.campaigns}</Text>
      </View>
      {campaigns.map((campaign) => (
        <Tappable
          key={campaign.id}
          className="campaign"
          onTap={() => void Taro.navigateTo({ url: `/packages/member/campaign/index?id=${campaign.id}` })}
        >
          <View className="campaign-words">
            <Text className="campaign-name">{campaign.name}</Text>
            <Text className="campaign-says">{sayPromiseInLine(campaign.promise, locale)}</Text>
            <Text className="campaign-until">{words.home.campaignUntil(day(campaign.closesAt, locale))}</Text>
          </View>
          <View className="campaign-shelf">
            {campaign.pictures.slice(0, picturesMax).map((picture) => (
              <View key={picture} className="campaign-bottle">
                <Picture picture={picture} size={88} />
              </View>
            ))}
          </View>
        </Tappable>
      ))}
      {campaigns.length === 0 && (
        <View className="panel">
          <Text className="panel-empty">{words.home.noCampaigns}</Text>
        </View>
      )}
    </View>
  )
}
