import { Text } from '@tarojs/components'
import { Icon, type IconName } from './Icon'
import { Tappable } from './Tappable'
import './linkRow.css'

/** One line that leads somewhere. */
export const LinkRow = ({ icon, text, onTap }: { icon: IconName; text: string; onTap: () => void }) => (
  <Tappable className="link-row" onTap={onTap}>
    <Icon name={icon} size={20} />
    <Text className="link-row-text">{text}</Text>
    <Icon name="forward" size={16} />
  </Tappable>
)
