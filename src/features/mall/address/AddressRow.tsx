import { Text, View } from '@tarojs/components'
import { Tappable } from '../../../ui/Tappable'
import { useWords } from '../../../words'
import { placeOf, type SavedAddress } from './address'
import './addressRow.css'

interface Props {
  address: SavedAddress
  onTap: () => void
  onEdit: () => void
  onRemove: () => void
}

/** One address, and what can be done with it. */
export function AddressRow({ address, onTap, onEdit, onRemove }: Props) {
  const words = useWords()
  const { address: say } = words.mall
  return (
    <View className="panel address-row">
      <Tappable className="address-words" onTap={onTap}>
        <View className="address-head">
          <Text className="address-who">{`${address.name}  ${address.phone}`}</Text>
          {address.isDefault && <Text className="address-mark">{say.default}</Text>}
        </View>
        <Text className="address-where">{placeOf(address)}</Text>
      </Tappable>
      <View className="address-commands">
        <Tappable className="address-command" onTap={onEdit}>
          <Text>{say.edit}</Text>
        </Tappable>
        <Tappable className="address-command address-remove" onTap={onRemove}>
          <Text>{say.remove}</Text>
        </Tappable>
      </View>
    </View>
  )
}
