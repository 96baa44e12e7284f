import { View, Text } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { useBrand } from '../../brand'
import { command } from '../../cloud/call'
import { Button } from '../../ui/Button'
import { Icon } from '../../ui/Icon'
import { Sheet } from '../../ui/Sheet'
import { Tappable } from '../../ui/Tappable'
import { useSpeech } from '../../words'
import { sayProblem } from '../../words/problem'
import { useMember } from './MemberProvider'
import './joinSheet.css'

interface Props {
  onClose: () => void
  onJoined: () => void
}

/** Joining in one step: what one gets, one tick, one button. */
export function JoinSheet({ onClose, onJoined }: Props) {
  const speech = useSpeech()
  const { words } = speech
  const brand = useBrand()
  const member = useMember()
  const [agreed, setAgreed] = useState(false)
  const [joining, setJoining] = useState(false)
  const [problem, setProblem] = useState('')

  const join = async () => {
    if (!agreed) return setProblem(words.join.consentNeeded)
    if (joining) return undefined
    setJoining(true)
    setProblem('')
    // A scan that came first has not asked for the terms' version yet.
    const consentVersion = member.home?.consentVersion ?? (await member.refresh())?.consentVersion
    const outcome = consentVersion
      ? await command('member', 'join', { consent: true, consentVersion })
      : ({ kind: 'offline' } as const)
    if (outcome.kind !== 'done') {
      setJoining(false)
      if (outcome.kind === 'refused' && outcome.refusal.code === 'consentMissing') void member.refresh()
      return setProblem(sayProblem(outcome, speech))
    }
    member.takeCard(outcome.value.card)
    // Check-in, tasks and the newcomer's gift come with the card.
    await member.refresh()
    setJoining(false)
    return onJoined()
  }

  return (
    <Sheet onClose={onClose}>
      <Text className="join-title">{words.join.title(brand?.name ?? '')}</Text>
      <Text className="join-body">{words.join.body}</Text>
      <View className="join-consent">
        <Tappable className="join-tick" label={words.join.consent + words.join.terms} onTap={() => setAgreed(!agreed)}>
          <View className={`join-box${agreed ? ' join-box-ticked' : ''}`}>
            {agreed && <Icon name="check" size={16} />}
          </View>
        </Tappable>
        <View className="join-consent-words">
          <Text onClick={() => setAgreed(!agreed)}>{words.join.consent}</Text>
          <Text className="join-terms" onClick={() => Taro.navigateTo({ url: '/packages/member/terms/index' })}>
            {words.join.terms}
          </Text>
        </View>
      </View>
      {problem !== '' && <Text className="join-problem">{problem}</Text>}
      <Button text={joining ? words.join.joining : words.join.confirm} faded={!agreed || joining} onTap={join} />
    </Sheet>
  )
}
