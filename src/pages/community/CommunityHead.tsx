import { Text, View } from '@tarojs/components'
import { inBrowser } from '../../cloud/address'
import { toCompose, toNotices, toOwn, toSearch } from '../../features/community/places'
import { Icon } from '../../ui/Icon'
import { Tappable } from '../../ui/Tappable'
import { useWords } from '../../words'
import './communityHead.css'

/** The page's name, and the ways out of it that are no list. */
export function CommunityHead({ isNew }: { isNew: boolean }) {
  const { community, tabNews } = useWords()
  return (
    <View className={inBrowser ? 'community-head community-head-wide' : 'community-head'}>
      <Text className="community-head-title">{community.title}</Text>
      <Tappable className="community-head-way" label={community.search} onTap={toSearch}>
        <Icon name="search" />
      </Tappable>
      <Tappable
        className="community-head-way"
        label={isNew ? tabNews(community.notices) : community.notices}
        onTap={toNotices}
      >
        <Icon name="bell" />
        {isNew && <View className="dot community-head-dot" />}
      </Tappable>
      <Tappable className="community-head-way" label={community.own.title} onTap={toOwn}>
        <Icon name="me" />
      </Tappable>
      <Tappable className="community-head-way" label={community.compose} onTap={() => toCompose()}>
        <Icon name="pen" />
      </Tappable>
    </View>
  )
}
