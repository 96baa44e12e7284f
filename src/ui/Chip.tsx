import { Text } from '@tarojs/components'
import { Tappable } from './Tappable'
import './chip.css'

interface Props {
  text: string
  isOn: boolean
  /** Can't be chosen; still says what it is. */
  faded?: boolean
  onTap: () => void
}

/** One of several to choose from. */
export const Chip = ({ text, isOn, faded = false, onTap }: Props) => (
  <Tappable className={`chip${isOn ? ' chip-on' : ''}${faded ? ' chip-faded' : ''}`} onTap={onTap}>
    <Text className="chip-face">{text}</Text>
  </Tappable>
)
