import { useRouter } from '@tarojs/taro'
import { useAnswer } from '../../../cloud/useAnswer'
import { chooseForOrder } from '../../../features/mall/address/address'
import { AddressForm } from '../../../features/mall/address/AddressForm'
import { toAddresses } from '../../../features/mall/places'
import { goBack, Screen } from '../../../ui/Screen'
import { Unanswered } from '../../../ui/Unanswered'
import { useWords } from '../../../words'

/** One address: a new one, or the one with this id to be put right. */
export default function AddressPage() {
  const { id } = useRouter().params
  return id ? <Known id={id} /> : <New />
}

function New() {
  const words = useWords()
  const { answered, refresh } = useAnswer('mall', 'listAddresses', {})
  const isGuest = answered.kind === 'refused' && answered.refusal.code === 'notMember'
  const isFirst = answered.kind === 'here' && answered.value.addresses.length === 0
  const saved = (addressId: string) => {
    // Whoever writes an address while ordering means it for that order.
    chooseForOrder(addressId)
    goBack()
  }
  return (
    <Screen title={words.mall.address.add} backLabel={words.back}>
      {isGuest ? (
        <Unanswered answered={answered} onRetry={refresh} />
      ) : (
        <AddressForm known={undefined} isFirst={isFirst} onSaved={saved} />
      )}
    </Screen>
  )
}

function Known({ id }: { id: string }) {
  const words = useWords()
  const { answered, refresh } = useAnswer('mall', 'listAddresses', {})
  const known = answered.kind === 'here' && answered.value.addresses.find((address) => address.id === id)
  return (
    <Screen title={words.mall.address.editTitle} backLabel={words.back}>
      {known ? (
        <AddressForm known={known} onSaved={goBack} />
      ) : (
        <Unanswered
          answered={answered.kind === 'here' ? { kind: 'refused', refusal: { code: 'addressUnknown' } } : answered}
          lost={{ code: 'addressUnknown', way: { text: words.mall.addresses, onTap: toAddresses } }}
          onRetry={refresh}
        />
      )}
    </Screen>
  )
}
