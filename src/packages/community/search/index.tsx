import { Input, View } from '@tarojs/components'
import { useReachBottom } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { PostList } from '../../../features/community/PostList'
import { queryLengthMin, useSearch } from '../../../features/community/useSearch'
import { JoinSheet } from '../../../features/member/JoinSheet'
import { Icon } from '../../../ui/Icon'
import { Notice } from '../../../ui/Notice'
import { Screen } from '../../../ui/Screen'
import { useWords } from '../../../words'
import './index.css'

/** The contract takes no longer query. */
const queryLengthMax = 40
/** A pause in typing that is long enough to mean it. */
const settledMs = 400

/** Searches titles and texts while it is typed. */
export default function SearchPage() {
  const { community, back } = useWords()
  const [typed, setTyped] = useState('')
  const [query, setQuery] = useState('')
  const [joining, setJoining] = useState(false)
  const pages = useSearch(query)
  const { open, fetchMore, refresh } = pages
  useEffect(() => {
    const timer = setTimeout(() => setQuery(typed.trim()), settledMs)
    return () => clearTimeout(timer)
  }, [typed])
  const isLong = [...query].length >= queryLengthMin
  useEffect(() => {
    if (isLong) open()
  }, [isLong, open])
  useReachBottom(() => void fetchMore())
  const joined = () => {
    setJoining(false)
    void refresh()
  }
  return (
    <Screen title={community.search} backLabel={back}>
      <View className="community-search">
        <Icon name="search" size={20} />
        <Input
          className="draft-input"
          value={typed}
          placeholder={community.searchHint}
          placeholderClass="reply-sheet-hint"
          maxlength={queryLengthMax}
          confirmType="search"
          focus
          onInput={({ detail }) => setTyped(detail.value)}
          onConfirm={({ detail }) => setQuery(detail.value.trim())}
        />
      </View>
      {isLong ? (
        <PostList pages={pages} empty={community.searchNone} onGuest={() => setJoining(true)} />
      ) : (
        <Notice icon="search" {...community.searchStart} />
      )}
      {joining && <JoinSheet onClose={() => setJoining(false)} onJoined={joined} />}
    </Screen>
  )
}
