import { call, type Given } from '../cloud/call'
import { figure } from '../ui/figures'
import { useWords } from '../ui/language'
import { ShowPersonal } from '../ui/ShowPersonal'

type Address = NonNullable<Given<'showRecipients'>['orders'][number]['address']>

/** Where a parcel goes, as it is written on it. */
export function AddressLabel({ address }: { address: Address }) {
  return (
    <address className="order-label">
      <strong>
        {address.name} <span className="mono">{address.phone}</span>
      </strong>
      <span>
        {[...new Set([address.province, address.city, address.district])].join(' ')} {address.detail}
      </span>
    </address>
  )
}

/** To whom one order goes, once whoever asks has said why. */
export function ShownRecipient({ orderId }: { orderId: string }) {
  const words = useWords()
  return (
    <ShowPersonal
      asks="showRecipients"
      label={words.personal.showRecipient}
      ask={(reason) => call('showRecipients', { orderIds: [orderId], reason })}
    >
      {({ orders }) => orders.map(({ id, address }) => address && <AddressLabel key={id} address={address} />)}
    </ShowPersonal>
  )
}

/** The labels of a batch that is being packed, for one reason. */
export function ShownRecipients({ orderIds }: { orderIds: string[] }) {
  const words = useWords()
  return (
    <ShowPersonal
      asks="showRecipients"
      label={words.personal.showRecipients(figure(orderIds.length))}
      disabled={orderIds.length === 0}
      ask={(reason) => call('showRecipients', { orderIds, reason })}
    >
      {({ orders }) => (
        <ul className="recipients" aria-label={words.personal.recipientsTitle}>
          {orders.map(({ id, address }) => (
            <li key={id}>
              <span className="mono">{id}</span>
              {address ? (
                <AddressLabel address={address} />
              ) : (
                <span className="soft">{words.personal.nothingToSend}</span>
              )}
            </li>
          ))}
        </ul>
      )}
    </ShowPersonal>
  )
}
