import { Text, View } from '@tarojs/components'
import { Chip } from '../../../ui/Chip'
import { SearchField } from '../../../ui/SearchField'
import { Switch } from '../../../ui/Switch'
import { Tappable } from '../../../ui/Tappable'
import { useWords } from '../../../words'
import type { Head, Wanted } from './useCatalogue'
import './filters.css'

/** No title is found by more. */

interface Props {
  head: Head | undefined
  wanted: Wanted
  onWant: (change: Partial<Wanted>) => void
}

/** What to look for, and in which order. */
export function Filters({ head, wanted, onWant }: Props) {
  const words = useWords()
  const byPoints = wanted.sort === 'pointsUp' ? 'pointsDown' : 'pointsUp'
  const isByPoints = wanted.sort === 'pointsUp' || wanted.sort === 'pointsDown'
  return (
    <View className="filters">
      <SearchField
        value={wanted.search ?? ''}
        hint={words.mall.search}
        clearLabel={words.mall.clear}
        field="rewardSearch"
        onSearch={(search) => onWant({ search })}
      />
      {head && head.categories.length > 0 && (
        <View className="chip-row">
          <Chip
            text={words.mall.all}
            isOn={wanted.category === undefined}
            onTap={() => onWant({ category: undefined })}
          />
          {head.categories.map(({ code, name }) => (
            <Chip key={code} text={name} isOn={wanted.category === code} onTap={() => onWant({ category: code })} />
          ))}
        </View>
      )}
      <View className="filters-order">
        <Sort text={words.mall.sorts.newest} isOn={wanted.sort === 'newest'} onTap={() => onWant({ sort: 'newest' })} />
        <Sort
          text={words.mall.sorts.popular}
          isOn={wanted.sort === 'popular'}
          onTap={() => onWant({ sort: 'popular' })}
        />
        <Sort
          text={isByPoints ? words.mall.sorts[wanted.sort] : words.mall.sorts.pointsUp}
          isOn={isByPoints}
          onTap={() => onWant({ sort: byPoints })}
        />
        {typeof head?.points === 'number' && (
          <Switch
            text={words.mall.affordable}
            isOn={wanted.affordable}
            onTap={() => onWant({ affordable: !wanted.affordable })}
          />
        )}
      </View>
    </View>
  )
}

const Sort = ({ text, isOn, onTap }: { text: string; isOn: boolean; onTap: () => void }) => (
  <Tappable className={`sort${isOn ? ' sort-on' : ''}`} onTap={onTap}>
    <Text>{text}</Text>
  </Tappable>
)
