import { Text } from '@tarojs/components'
import { signsIn, textLimits, type TextField } from '../../contract/words/texts'
import { useWords } from '../words'
import { figure } from '../words/figures'
import './signsLeft.css'

/** A long limit is told of once it is near, a short one from the first sign. */
const nearShare = 0.2
const shortSigns = 40

/** How much can still be written; too much is said and not cut off. */
export function SignsLeft({ text, field }: { text: string; field: TextField }) {
  const { signs } = useWords()
  const { most } = textLimits[field]
  const left = most - signsIn(text, field)
  const isTold = left < 0 || (most <= shortSigns ? text !== '' : left <= most * nearShare)
  if (!isTold) return null
  return (
    <Text className={left < 0 ? 'signs-left signs-over' : 'signs-left'}>
      {left < 0 ? signs.over(figure(-left)) : signs.left(figure(left))}
    </Text>
  )
}
