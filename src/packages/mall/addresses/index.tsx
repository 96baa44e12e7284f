import { stopPullDownRefresh, useDidShow, usePullDownRefresh, useRouter } from '@tarojs/taro'
import { useAnswer } from '../../../cloud/useAnswer'
import { chooseForOrder } from '../../../features/mall/address/address'
import { AddressBook } from '../../../features/mall/address/AddressBook'
import { goBack, Screen } from '../../../ui/Screen'
import { Unanswered } from '../../../ui/Unanswered'
import { useWords } from '../../../words'

/** The address book; opened with `choosing`, a tap takes an address back to the order being made. */
export default function AddressesPage() {
  const words = useWords()
  const { address } = words.mall
  const { choosing } = useRouter().params
  const { answered, refresh } = useAnswer('mall', 'listAddresses', {})
  useDidShow(() => void refresh())
  usePullDownRefresh(() => void refresh().then(() => stopPullDownRefresh()))
  const choose = (addressId: string) => {
    chooseForOrder(addressId)
    goBack()
  }
  return (
    <Screen title={words.mall.addresses} backLabel={words.back}>
      {answered.kind === 'here' ? (
        <AddressBook
          addresses={answered.value.addresses}
          onChoose={choosing ? choose : undefined}
          onChanged={() => void refresh()}
        />
      ) : (
        <Unanswered
          answered={answered}
          guest={{
            icon: 'place',
            title: address.emptyTitle,
            body: address.guest,
          }}
          onRetry={refresh}
        />
      )}
    </Screen>
  )
}
