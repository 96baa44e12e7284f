import { Text, View } from '@tarojs/components'
import { sayTierMove } from '../../../contract/sentences/tier'
import { Tappable } from '../../ui/Tappable'
import { useSpeech } from '../../words'
import { day } from '../../words/figures'
import type { TierMove } from './useStanding'
import './tierHistory.css'

interface Props {
  moves: TierMove[]
  hasMore: boolean
  tail: 'idle' | 'asking' | 'failed'
  onMore: () => void
}

/** Every change of the tier with its reason, newest first. */
export function TierHistory({ moves, hasMore, tail, onMore }: Props) {
  const { words, locale } = useSpeech()
  const says = words.standing
  const more = tail === 'asking' ? words.tail.more : tail === 'failed' ? words.tail.failed : says.earlier
  return (
    <View>
      <View className="section-head">
        <Text className="section-title">{says.history}</Text>
      </View>
      <View className="panel">
        {moves.map((move) => (
          <View key={move.id} className="tier-move">
            <View className="tier-move-head">
              <Text className="tier-move-to">{says.moved(move.from, move.to)}</Text>
              <Text className="tier-move-at">{day(move.at, locale)}</Text>
            </View>
            <Text className="tier-move-why">{sayTierMove(move, locale) || move.sentence}</Text>
          </View>
        ))}
        {moves.length === 0 && <Text className="panel-empty">{says.historyEmpty}</Text>}
        {hasMore && (
          <Tappable className="tier-move-more" onTap={onMore}>
            <Text>{more}</Text>
          </Tappable>
        )}
      </View>
    </View>
  )
}
