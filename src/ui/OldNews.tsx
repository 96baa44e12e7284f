import { Text } from '@tarojs/components'
import { useWords } from '../words'
import { Icon } from './Icon'
import { Tappable } from './Tappable'
import './oldNews.css'

interface Props {
  /** What the cloud said, where it could be reached. */
  sentence?: string
  onRetry: () => void
}

/** A line above what is known from last time: it could not be looked at again. */
export function OldNews({ sentence, onRetry }: Props) {
  const words = useWords()
  return (
    <Tappable className="old-news" onTap={onRetry}>
      <Icon name={sentence ? 'warning' : 'offline'} size={20} />
      <Text className="old-news-words">{sentence ?? words.offline.banner}</Text>
      <Text className="old-news-retry">{words.retry}</Text>
    </Tappable>
  )
}
