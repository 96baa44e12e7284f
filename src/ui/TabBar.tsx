import { View, Text } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { tabs, type TabName } from '../tabs'
import { useWords } from '../words'
import { Icon } from './Icon'
import { Tappable } from './Tappable'
import './tabBar.css'

interface Props {
  here: TabName
  onScan: () => void
  /** Tabs behind which something has not been seen yet. */
  news?: readonly TabName[]
}

/** Drawn by each tab's page: a tab page stays alive, so switching shows no seam and each keeps its place. */
export function TabBar({ here, onScan, news = [] }: Props) {
  const words = useWords()
  const half = Math.ceil(tabs.length / 2)
  const tabButton = ({ name, page }: (typeof tabs)[number]) => (
    <Tappable
      key={name}
      className={`tab${name === here ? ' tab-here' : ''}`}
      {...(news.includes(name) ? { label: words.tabNews(words.tabs[name]) } : {})}
      onTap={() => name !== here && Taro.switchTab({ url: `/${page}` })}
    >
      <View className="tab-icon">
        <Icon name={name} />
        {news.includes(name) && <View className="dot tab-dot" />}
      </View>
      <Text className="tab-name">{words.tabs[name]}</Text>
    </Tappable>
  )
  return (
    <View className="tab-bar">
      <View className="tab-side">{tabs.slice(0, half).map(tabButton)}</View>
      <Tappable className="tab tab-scan" onTap={onScan}>
        <View className="tab-scan-disc">
          <Icon name="scan" size={30} />
        </View>
        <Text className="tab-name">{words.tabs.scan}</Text>
      </Tappable>
      <View className="tab-side">{tabs.slice(half).map(tabButton)}</View>
    </View>
  )
}
