import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { command } from '../../../cloud/call'
import { inBrowser } from '../../../cloud/address'
import { AskSheet } from '../../../ui/AskSheet'
import { Button } from '../../../ui/Button'
import { Notice } from '../../../ui/Notice'
import { useSpeech } from '../../../words'
import { sayProblem, type Problem } from '../../../words/problem'
import type { SavedAddress } from './address'
import { AddressRow } from './AddressRow'
import { openAddress } from '../places'
import { useWeChatAddress } from './useWeChatAddress'
import './addressBook.css'

interface Props {
  addresses: readonly SavedAddress[]
  /** Given where one is to be chosen for an order. */
  onChoose: ((addressId: string) => void) | undefined
  onChanged: () => void
}

/** Where parcels go. */
export function AddressBook({ addresses, onChoose, onChanged }: Props) {
  const speech = useSpeech()
  const { address: say } = speech.words.mall
  const [removed, setRemoved] = useState<SavedAddress>()
  const [problem, setProblem] = useState<Problem>()
  const fromWeChat = useWeChatAddress((addressId) => (onChoose ? onChoose(addressId) : onChanged()))

  const close = () => {
    setRemoved(undefined)
    setProblem(undefined)
  }
  const remove = async ({ id }: SavedAddress) => {
    const outcome = await command('mall', 'removeAddress', { id })
    if (outcome.kind !== 'done') return setProblem(outcome)
    close()
    return onChanged()
  }
  return (
    <View>
      {addresses.map((address) => (
        <AddressRow
          key={address.id}
          address={address}
          onTap={() => (onChoose ? onChoose(address.id) : openAddress(address.id))}
          onEdit={() => openAddress(address.id)}
          onRemove={() => setRemoved(address)}
        />
      ))}
      {addresses.length === 0 && <Notice icon="place" title={say.emptyTitle} body={say.emptyBody} />}
      <View className="address-add">
        {fromWeChat.problem !== '' && <Text className="address-problem">{fromWeChat.problem}</Text>}
        {!inBrowser && <Button text={say.fromWeChat} onTap={fromWeChat.ask} />}
        <Button
          text={inBrowser ? say.add : say.byHand}
          kind={inBrowser ? 'primary' : 'outline'}
          onTap={() => openAddress()}
        />
      </View>
      {removed && (
        <AskSheet
          title={say.removeTitle}
          body={say.removeBody}
          yes={say.remove}
          no={say.removeKeep}
          problem={problem && sayProblem(problem, speech)}
          isDanger
          onYes={() => void remove(removed)}
          onNo={close}
        />
      )}
    </View>
  )
}
