import { Text } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { Icon } from '../../ui/Icon'
import { Tappable } from '../../ui/Tappable'
import { useSpeech } from '../../words'
import { moment } from '../../words/figures'
import { ConsentSheet } from './ConsentSheet'
import './accountNotices.css'

interface Props {
  consentDue: boolean
  consentVersion: string
  leavesAt: number | null
  onChanged: () => void
}

/** What the account itself has to say: that it is about to be deleted, or that the terms have changed since it was opened. */
export function AccountNotices({ consentDue, consentVersion, leavesAt, onChanged }: Props) {
  const { words, locale } = useSpeech()
  // Put away it is asked again the next time the mini-program is opened.
  const [putAway, setPutAway] = useState(false)
  return (
    <>
      {leavesAt !== null && (
        <Tappable
          className="account-notice"
          onTap={() => void Taro.navigateTo({ url: '/packages/member/privacy/index' })}
        >
          <Icon name="clock" size={20} />
          <Text className="account-notice-words">{words.privacy.leaving(moment(leavesAt, locale))}</Text>
          <Icon name="forward" size={16} />
        </Tappable>
      )}
      {consentDue && !putAway && (
        <ConsentSheet consentVersion={consentVersion} onClose={() => setPutAway(true)} onAgreed={onChanged} />
      )}
    </>
  )
}
