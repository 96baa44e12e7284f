import { Text, View } from '@tarojs/components'
import { useWords } from '../../words'
import type { Author } from './community'
import { levelNow } from './levels'
import './byline.css'

interface Props {
  author: Author
  /** When and where, in a quiet line below the name. */
  facts?: string
  size?: 'small' | 'large'
}

/** Who wrote: the first character of the name on the level's material, the name, and the level in words. */
export function Byline({ author, facts, size = 'small' }: Props) {
  const words = useWords()
  const level = levelNow(author)
  return (
    <View className={`byline byline-${size}`}>
      <View className={`byline-face byline-face-${level}`}>
        <Text>{[...author.nickname][0] ?? ''}</Text>
      </View>
      <View className="byline-words">
        <View className="byline-line">
          <Text className="byline-name">{author.nickname}</Text>
          <Text className={`byline-level byline-level-${level}`}>{words.community.levels[level]}</Text>
          {author.isMe && <Text className="byline-level byline-me">{words.community.me}</Text>}
        </View>
        {facts && <Text className="byline-facts">{facts}</Text>}
      </View>
    </View>
  )
}
