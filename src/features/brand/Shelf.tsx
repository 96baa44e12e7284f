import { ScrollView, Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { Output } from '../../../contract'
import { Icon } from '../../ui/Icon'
import { Picture } from '../../ui/Picture'
import { Tappable } from '../../ui/Tappable'
import { useWords } from '../../words'
import { figure } from '../../words/figures'
import { follow } from './places'
import './shelf.css'

/** The mall's newest, to be swiped through. */
export function Shelf({ rewards }: { rewards: Output<'member', 'home'>['shelf'] }) {
  const words = useWords()
  if (rewards.length === 0) return null
  return (
    <View>
      <View className="section-head">
        <Text className="section-title">{words.home.shelf}</Text>
        <Tappable className="section-link" onTap={() => void Taro.switchTab({ url: '/pages/mall/index' })}>
          <Text>{words.home.toMall}</Text>
          <Icon name="forward" size={16} />
        </Tappable>
      </View>
      <ScrollView scrollX className="home-shelf">
        <View className="home-shelf-row">
          {rewards.map(({ id, title, picture, points }) => (
            <Tappable key={id} className="home-shelf-reward" onTap={() => follow({ kind: 'reward', id })}>
              <View className="home-shelf-picture">
                <Picture picture={picture} />
              </View>
              <Text className="home-shelf-title">{title}</Text>
              <Text className="home-shelf-points">{`${figure(points)} ${words.pointsUnit}`}</Text>
            </Tappable>
          ))}
        </View>
      </ScrollView>
    </View>
  )
}
