import { Input, View } from '@tarojs/components'
import { useEffect, useRef, useState } from 'react'
import { firstSigns, textLimits, type TextField } from '../../contract/words/texts'
import { Icon } from './Icon'
import { Tappable } from './Tappable'
import './searchField.css'

/** A pause in typing that is long enough to mean it. */
const settledMs = 350

interface Props {
  value: string
  hint: string
  clearLabel: string
  field: TextField
  focus?: boolean
  onSearch: (text: string) => void
}

/** Searches while it is typed. */
export function SearchField({ value, hint, clearLabel, field, focus = false, onSearch }: Props) {
  const [typed, setTyped] = useState(value)
  const timer = useRef<ReturnType<typeof setTimeout>>()
  // A search that was changed from outside shows in the field too.
  useEffect(() => setTyped(value), [value])
  useEffect(() => () => clearTimeout(timer.current), [])
  const sought = (text: string) => firstSigns(text.trim(), textLimits[field].most)
  const search = (text: string, waitMs: number) => {
    clearTimeout(timer.current)
    setTyped(text)
    timer.current = setTimeout(() => sought(text) !== value && onSearch(sought(text)), waitMs)
  }
  return (
    <View className="search">
      <Icon name="search" size={20} />
      <Input
        className="search-input"
        value={typed}
        placeholder={hint}
        placeholderClass="search-placeholder"
        maxlength={-1}
        confirmType="search"
        focus={focus}
        onInput={({ detail }) => search(detail.value, settledMs)}
        onConfirm={({ detail }) => search(detail.value, 0)}
      />
      {typed !== '' && (
        <Tappable className="search-clear" label={clearLabel} onTap={() => search('', 0)}>
          <Icon name="close" size={16} />
        </Tappable>
      )}
    </View>
  )
}
