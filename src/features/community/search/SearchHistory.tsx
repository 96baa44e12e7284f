import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Chip } from '../../../ui/Chip'
import { Notice } from '../../../ui/Notice'
import { Tappable } from '../../../ui/Tappable'
import { useWords } from '../../../words'
import { forgetSearches, searches } from './searchHistory'
import './searchHistory.css'

/** Before anything is typed: what was searched for lately, or what could be. */
export function SearchHistory({ onChoose }: { onChoose: (query: string) => void }) {
  const { community } = useWords()
  const [known, setKnown] = useState(searches)
  if (known.length === 0) return <Notice icon="search" {...community.searchStart} />
  const forget = () => {
    forgetSearches()
    setKnown([])
  }
  return (
    <View>
      <View className="section-head">
        <Text className="section-title">{community.searchLately}</Text>
        <Tappable className="section-link" onTap={forget}>
          <Text>{community.searchClear}</Text>
        </Tappable>
      </View>
      <View className="search-lately">
        {known.map((query) => (
          <Chip key={query} text={query} isOn={false} onTap={() => onChoose(query)} />
        ))}
      </View>
    </View>
  )
}
