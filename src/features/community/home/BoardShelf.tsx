import { ScrollView, Text, View } from '@tarojs/components'
import { Icon } from '../../../ui/Icon'
import { Picture } from '../../../ui/Picture'
import { Tappable } from '../../../ui/Tappable'
import { useWords } from '../../../words'
import type { Board } from '../community'
import { toBoard } from '../places'
import './boardShelf.css'

/** The boards side by side; one that is for a tier says for which. */
export function BoardShelf({ boards }: { boards: Board[] }) {
  const { community } = useWords()
  return (
    <ScrollView className="board-shelf" scrollX enhanced showScrollbar={false}>
      <View className="board-shelf-row">
        {boards.map((board) => (
          <Tappable key={board.id} className="board-tile" onTap={() => toBoard(board.id)}>
            {board.product ? (
              <Picture picture={board.product.picture} size={32} />
            ) : (
              <View className="board-tile-mark">
                <Icon name={board.tier === null ? 'community' : 'shield'} size={20} />
              </View>
            )}
            <Text className="board-tile-name">{board.name}</Text>
            <Text className="board-tile-about">
              {board.tierName === null ? board.about : community.boardTier(board.tierName)}
            </Text>
          </Tappable>
        ))}
      </View>
    </ScrollView>
  )
}
