import { ScrollView, Text } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { command } from '../../cloud/call'
import { useAnswer } from '../../cloud/useAnswer'
import { Button } from '../../ui/Button'
import { Sheet } from '../../ui/Sheet'
import { useSpeech } from '../../words'
import { sayProblem } from '../../words/problem'
import { TermsChanges } from './TermsChanges'
import './profile.css'

interface Props {
  consentVersion: string
  onClose: () => void
  onAgreed: () => void
}

/** The terms have changed since this member agreed: what that means, where to read them, and the yes. */
export function ConsentSheet({ consentVersion, onClose, onAgreed }: Props) {
  const speech = useSpeech()
  const { words, locale } = speech
  const { answered } = useAnswer('member', 'terms', { locale })
  const difference = answered.kind === 'here' ? answered.value.difference : null
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState('')
  const agree = async () => {
    if (busy) return undefined
    setBusy(true)
    const outcome = await command('member', 'consent', { consent: true, consentVersion })
    setBusy(false)
    if (outcome.kind === 'done') return onAgreed()
    return setProblem(sayProblem(outcome, speech))
  }
  return (
    <Sheet onClose={onClose}>
      <Text className="profile-sheet-title">{words.consent.title}</Text>
      <Text className="profile-hint">{words.consent.body(consentVersion)}</Text>
      {difference && (
        <ScrollView scrollY className="consent-changes">
          <TermsChanges difference={difference} />
        </ScrollView>
      )}
      {problem !== '' && <Text className="profile-problem">{problem}</Text>}
      <Button text={busy ? words.consent.agreeing : words.consent.agree} faded={busy} onTap={() => void agree()} />
      <Button
        kind="quiet"
        text={words.consent.read}
        onTap={() => void Taro.navigateTo({ url: '/packages/member/terms/index' })}
      />
    </Sheet>
  )
}
