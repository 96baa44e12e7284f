import { Text } from '@tarojs/components'
import { useWords } from '../../words'
import { figure } from '../../words/figures'
import './lengthLeft.css'

/** A limit is told of once it is near. */
const nearShare = 0.2

export const lengthOf = (text: string) => [...text.trim()].length

/** How much can still be written, once that is little; too much is said and not cut off. */
export function LengthLeft({ text, most }: { text: string; most: number }) {
  const { community } = useWords()
  const left = most - lengthOf(text)
  if (left > most * nearShare) return null
  return (
    <Text className={left < 0 ? 'length-left length-over' : 'length-left'}>
      {left < 0 ? community.over(figure(-left)) : community.left(figure(left))}
    </Text>
  )
}
