import { Text, View } from '@tarojs/components'
import { Icon, type IconName } from './Icon'
import { Tappable } from './Tappable'
import './linkRow.css'

interface Props {
  icon: IconName
  text: string
  /** How it stands there now. */
  note?: string
  /** Something here has not been seen yet. */
  isNew?: boolean
  onTap: () => void
}

/** One line that leads somewhere. */
export const LinkRow = ({ icon, text, note, isNew = false, onTap }: Props) => (
  <Tappable className="link-row" onTap={onTap}>
    <Icon name={icon} size={20} />
    <Text className="link-row-text">{text}</Text>
    {isNew && <View className="dot" />}
    {note !== undefined && <Text className="link-row-note">{note}</Text>}
    <Icon name="forward" size={16} />
  </Tappable>
)
