import { View, Text } from '@tarojs/components'
import { Icon } from './Icon'
import './fieldRow.css'

interface Props {
  label: string
  value: string
  /** What stands in the value's place is an invitation, or nothing was given yet. */
  tone?: 'given' | 'invite' | 'still'
  note?: string
}

/** One fact about the member: what it is, what it says, and where it can be changed an arrow. */
export const FieldRow = ({ label, value, tone = 'given', note }: Props) => (
  <View className="field-row">
    <Text className="field-row-label">{label}</Text>
    <View className="field-row-words">
      <Text className={`field-row-value field-row-${tone}`}>{value}</Text>
      {note && <Text className="field-row-note">{note}</Text>}
    </View>
    {tone === 'still' ? null : <Icon name="forward" size={16} />}
  </View>
)
