import { useDidShow } from '@tarojs/taro'
import { useCallback, useEffect, useState } from 'react'
import { call } from '../../../cloud/call'
import { takeChosen, type SavedAddress } from '../address/address'

export type Delivery =
  | { kind: 'none' }
  | { kind: 'asking' }
  | { kind: 'failed' }
  | { kind: 'missing' }
  | { kind: 'chosen'; address: SavedAddress }

/** Where an order goes: the default address until another one is chosen in the book. */
export function useDelivery(isSent: boolean): { delivery: Delivery; again: () => void } {
  const [delivery, setDelivery] = useState<Delivery>(isSent ? { kind: 'asking' } : { kind: 'none' })

  const ask = useCallback(async () => {
    if (!isSent) return
    const wantedId = takeChosen()
    const outcome = await call('mall', 'listAddresses', {})
    if (outcome.kind !== 'done') return setDelivery((known) => (known.kind === 'chosen' ? known : { kind: 'failed' }))
    const { addresses } = outcome.value
    setDelivery((known) => {
      const keptId = wantedId ?? (known.kind === 'chosen' ? known.address.id : undefined)
      const address = addresses.find(({ id }) => id === keptId) ?? addresses[0]
      return address ? { kind: 'chosen', address } : { kind: 'missing' }
    })
  }, [isSent])

  useEffect(() => void ask(), [ask])
  useDidShow(() => void ask())
  return { delivery, again: ask }
}
