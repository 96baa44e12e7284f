import { View } from '@tarojs/components'
import { useDidHide, useReachBottom } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { toMember } from '../../../features/community/places'
import { PostList } from '../../../features/community/feed/PostList'
import { SearchHistory } from '../../../features/community/search/SearchHistory'
import { keepSearch } from '../../../features/community/search/searchHistory'
import { queryLengthMin, useSearch } from '../../../features/community/search/useSearch'
import { JoinSheet } from '../../../features/member/JoinSheet'
import { Screen } from '../../../ui/Screen'
import { SearchField } from '../../../ui/SearchField'
import { useWords } from '../../../words'

/** Searches titles and texts while it is typed. */
export default function SearchPage() {
  const { community, back } = useWords()
  const [query, setQuery] = useState('')
  const [joining, setJoining] = useState(false)
  const pages = useSearch(query)
  const { open, fetchMore, refresh } = pages
  const isLong = [...query].length >= queryLengthMin
  useEffect(() => {
    if (isLong) open()
  }, [isLong, open])
  // Left for a post: it was worth searching for.
  useDidHide(() => isLong && keepSearch(query))
  useReachBottom(() => void fetchMore())
  const joined = () => {
    setJoining(false)
    void refresh()
  }
  return (
    <Screen title={community.search} backLabel={back}>
      <SearchField
        value={query}
        hint={community.searchHint}
        clearLabel={community.searchErase}
        field="postQuery"
        focus
        onSearch={setQuery}
      />
      <View className="search-results">
        {isLong ? (
          <PostList pages={pages} empty={community.searchNone} onAuthor={toMember} onGuest={() => setJoining(true)} />
        ) : (
          <SearchHistory onChoose={setQuery} />
        )}
      </View>
      {joining && <JoinSheet onClose={() => setJoining(false)} onJoined={joined} />}
    </Screen>
  )
}
