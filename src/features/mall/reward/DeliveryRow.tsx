import { Text, View } from '@tarojs/components'
import { inBrowser } from '../../../cloud/address'
import { Icon } from '../../../ui/Icon'
import { Skeleton } from '../../../ui/Skeleton'
import { Tappable } from '../../../ui/Tappable'
import { useWords } from '../../../words'
import { placeOf } from '../address/address'
import { openAddress, openAddresses } from '../places'
import type { Delivery } from './useDelivery'
import './deliveryRow.css'

/** Where it goes; a tap chooses another place. */
export function DeliveryRow({ delivery, onRetry }: { delivery: Delivery; onRetry: () => void }) {
  const words = useWords()
  if (delivery.kind === 'none') return null
  if (delivery.kind === 'asking') return <Skeleton height={64} />
  // WeChat has an address book of its own, which ours offers; a browser has a form.
  const add = () => (inBrowser ? openAddress() : openAddresses(true))
  const onTap = { failed: onRetry, missing: add, chosen: () => openAddresses(true) }[delivery.kind]
  return (
    <Tappable className="delivery" onTap={onTap}>
      <Icon name="place" size={20} />
      {delivery.kind === 'chosen' ? (
        <View className="delivery-words">
          <Text className="delivery-who">{`${delivery.address.name}  ${delivery.address.phone}`}</Text>
          <Text className="delivery-where">{placeOf(delivery.address)}</Text>
        </View>
      ) : (
        <Text className="delivery-words delivery-wanted">
          {delivery.kind === 'failed' ? words.mall.redeem.addressFailed : words.mall.redeem.addressNone}
        </Text>
      )}
      <Icon name="forward" size={16} />
    </Tappable>
  )
}
