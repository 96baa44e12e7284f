import { Text, View } from '@tarojs/components'
import { sayNickname } from '../../../../contract/sentences/nickname'
import { useSpeech } from '../../../words'
import type { Author, Level } from '../community'
import './byline.css'

interface Props {
  /** With the level where it is known as it is now. */
  author: Author & { level?: Level }
  /** When and where, in a quiet line below the name. */
  facts?: string
  size?: 'small' | 'large'
}

/** Who it is: the first character of the name and the name; where the level is known, its material and its name too. */
export function Byline({ author, facts, size = 'small' }: Props) {
  const { words, locale } = useSpeech()
  const { level } = author
  return (
    <View className={`byline byline-${size}`}>
      <View className={`byline-face${level ? ` byline-face-${level}` : ''}`}>
        <Text>{[...sayNickname(author.nickname, locale)][0] ?? ''}</Text>
      </View>
      <View className="byline-words">
        <View className="byline-line">
          <Text className="byline-name">{sayNickname(author.nickname, locale)}</Text>
          {level && <Text className={`byline-level byline-level-${level}`}>{words.community.levels[level]}</Text>}
          {author.isMe && <Text className="byline-level byline-me">{words.community.me}</Text>}
        </View>
        {facts && <Text className="byline-facts">{facts}</Text>}
      </View>
    </View>
  )
}
