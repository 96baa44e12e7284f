import { Text } from '@tarojs/components'
import { Tappable } from './Tappable'
import './button.css'

interface Props {
  text: string
  /** The one thing to do next is `primary`; `danger` cannot be undone; `light` stands on a dark page; the rest are `quiet`. */
  kind?: 'primary' | 'quiet' | 'light' | 'outline' | 'danger'
  /** Still shown and still tappable, so that a tap can say what is missing. */
  faded?: boolean
  onTap: () => void
}

export const Button = ({ text, kind = 'primary', faded = false, onTap }: Props) => (
  <Tappable className={`button button-${kind}${faded ? ' button-faded' : ''}`} onTap={onTap}>
    <Text>{text}</Text>
  </Tappable>
)
