import { Text, View } from '@tarojs/components'
import { Tappable } from '../../../ui/Tappable'
import './feedTabs.css'

interface Props<Name extends string> {
  names: readonly Name[]
  here: Name
  say: (name: Name) => string
  onChoose: (name: Name) => void
}

/** A few lists in one place; the one that shows is underlined. */
export const FeedTabs = <Name extends string>({ names, here, say, onChoose }: Props<Name>) => (
  <View className="feed-tabs">
    {names.map((name) => (
      <Tappable
        key={name}
        className={name === here ? 'feed-tab feed-tab-here' : 'feed-tab'}
        onTap={() => onChoose(name)}
      >
        <Text>{say(name)}</Text>
      </Tappable>
    ))}
  </View>
)
