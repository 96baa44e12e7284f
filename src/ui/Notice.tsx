import { View, Text } from '@tarojs/components'
import { Button } from './Button'
import { Icon, type IconName } from './Icon'
import './notice.css'

interface Props {
  icon: IconName
  title: string
  body: string
  action?: { text: string; onTap: () => void }
}

/** A page or a part of one that has nothing to show yet: what is so, and what to do about it. */
export const Notice = ({ icon, title, body, action }: Props) => (
  <View className="notice">
    <View className="notice-icon">
      <Icon name={icon} size={32} />
    </View>
    <Text className="notice-title">{title}</Text>
    <Text className="notice-body">{body}</Text>
    {action && <Button text={action.text} kind="outline" onTap={action.onTap} />}
  </View>
)
