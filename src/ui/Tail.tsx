import { Text } from '@tarojs/components'
import { useWords } from '../words'
import { Tappable } from './Tappable'
import './tail.css'

/** How the last look for more of a list went. */
export type TailState = 'idle' | 'asking' | 'failed'

interface Props {
  state: TailState
  /** Whether the list goes on. */
  more: boolean
  /** Whether anything is listed at all. */
  any: boolean
  onMore: () => void
}

/** The end of a list that comes page by page. */
export function Tail({ state, more, any, onMore }: Props) {
  const words = useWords()
  if (state === 'failed')
    return (
      <Tappable className="tail tail-failed" onTap={onMore}>
        <Text>{words.tail.failed}</Text>
      </Tappable>
    )
  return any ? <Text className="tail">{more ? words.tail.more : words.tail.end}</Text> : null
}
