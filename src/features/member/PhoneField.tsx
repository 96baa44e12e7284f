import { Button } from '@tarojs/components'
import { useState } from 'react'
import { inBrowser } from '../../cloud/address'
import { browserPhoneCode } from '../../cloud/phone'
import { FieldRow } from '../../ui/FieldRow'
import { Tappable } from '../../ui/Tappable'
import { useWords } from '../../words'

interface Props {
  phone: string | null
  bind: (code: string) => Promise<unknown>
  onRefused: (sentence: string) => void
}

/** The number, masked. WeChat asks the person itself, and gives a code instead of the number. */
export function PhoneField({ phone, bind, onRefused }: Props) {
  const words = useWords()
  const [busy, setBusy] = useState(false)
  const take = async (code: string | undefined) => {
    if (busy) return
    if (!code) return onRefused(words.profile.phoneRefused)
    setBusy(true)
    await bind(code)
    setBusy(false)
  }
  const row = (
    <FieldRow
      label={words.profile.phone}
      value={busy ? words.profile.saving : (phone ?? words.profile.phoneBind)}
      tone={phone === null ? 'invite' : 'given'}
    />
  )
  if (inBrowser)
    return (
      <Tappable className="profile-line" onTap={async () => take(await browserPhoneCode())}>
        {row}
      </Tappable>
    )
  return (
    <Button
      className="profile-line profile-bare"
      openType="getPhoneNumber"
      onGetPhoneNumber={(event) => void take(event.detail.code)}
    >
      {row}
    </Button>
  )
}
