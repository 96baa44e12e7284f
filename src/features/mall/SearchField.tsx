import { Input, View } from '@tarojs/components'
import { useEffect, useRef, useState } from 'react'
import { Icon } from '../../ui/Icon'
import { Tappable } from '../../ui/Tappable'
import { useWords } from '../../words'
import './searchField.css'

/** No title is found by more. */
const searchLengthMax = 20
/** A pause in typing that is long enough to mean it. */
const settledMs = 350

/** Searches while it is typed. */
export function SearchField({ value, onSearch }: { value: string; onSearch: (text: string) => void }) {
  const words = useWords()
  const [typed, setTyped] = useState(value)
  const timer = useRef<ReturnType<typeof setTimeout>>()
  // A list that was put back to everything empties the field too.
  useEffect(() => setTyped(value), [value])
  useEffect(() => () => clearTimeout(timer.current), [])
  const search = (text: string, waitMs: number) => {
    clearTimeout(timer.current)
    setTyped(text)
    timer.current = setTimeout(() => text.trim() !== value && onSearch(text.trim()), waitMs)
  }
  return (
    <View className="search">
      <Icon name="search" size={20} />
      <Input
        className="search-input"
        value={typed}
        placeholder={words.mall.search}
        placeholderClass="search-placeholder"
        maxlength={searchLengthMax}
        confirmType="search"
        onInput={({ detail }) => search(detail.value, settledMs)}
        onConfirm={({ detail }) => search(detail.value, 0)}
      />
      {typed !== '' && (
        <Tappable className="search-clear" label={words.mall.clear} onTap={() => search('', 0)}>
          <Icon name="close" size={16} />
        </Tappable>
      )}
    </View>
  )
}
