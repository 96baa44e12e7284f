import { View, Text } from '@tarojs/components'
import { useState } from 'react'
import { sayAwaited } from '../../../contract/sentences/mall'
import { Button } from '../../ui/Button'
import { Sheet } from '../../ui/Sheet'
import { useSpeech } from '../../words'
import { figure, moment } from '../../words/figures'
import type { Privacy } from './usePrivacy'

interface Props {
  privacy: Privacy
  move: (procedure: 'askDeletion' | 'takeBackDeletion') => Promise<string>
}

/** Leaving: what it costs in numbers, asked once; and as long as it has not happened, the way back. */
export function LeavePanel({ privacy, move }: Props) {
  const { words, locale } = useSpeech()
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState('')
  const run = async (procedure: 'askDeletion' | 'takeBackDeletion') => {
    if (busy) return
    setBusy(true)
    const said = await move(procedure)
    setBusy(false)
    setProblem(said)
    if (said === '') setAsking(false)
  }
  const close = () => {
    setAsking(false)
    setProblem('')
  }
  const { leavesAt } = privacy
  return (
    <View>
      <View className="section-head">
        <Text className="section-title">{words.privacy.leave}</Text>
      </View>
      <View className="panel privacy-panel">
        {leavesAt !== null && (
          <Text className="privacy-leaving">{words.privacy.leaving(moment(leavesAt, locale))}</Text>
        )}
        <Text className="privacy-words">{leavesAt === null ? words.privacy.leaveBody : words.privacy.leavingBody}</Text>
        {privacy.awaited > 0 && <Text className="privacy-words">{sayAwaited(privacy.awaited, locale)}</Text>}
        {problem !== '' && !asking && <Text className="profile-problem">{problem}</Text>}
        {leavesAt === null ? (
          <Button kind="outline" text={words.privacy.leaveDo} onTap={() => setAsking(true)} />
        ) : (
          <Button
            text={busy ? words.privacy.staying : words.privacy.stay}
            faded={busy}
            onTap={() => void run('takeBackDeletion')}
          />
        )}
      </View>
      {asking && (
        <Sheet onClose={close}>
          <Text className="profile-sheet-title">{words.privacy.leaveTitle}</Text>
          <Losses loses={privacy.loses} />
          {privacy.awaited > 0 && <Text className="profile-hint">{sayAwaited(privacy.awaited, locale)}</Text>}
          <Text className="profile-hint">{words.privacy.leaveTerms(privacy.coolOffDays)}</Text>
          {problem !== '' && <Text className="profile-problem">{problem}</Text>}
          <Button
            kind="danger"
            text={busy ? words.privacy.leaveAsking : words.privacy.leaveConfirm}
            faded={busy}
            onTap={() => void run('askDeletion')}
          />
        </Sheet>
      )}
    </View>
  )
}

function Losses({ loses }: Pick<Privacy, 'loses'>) {
  const { words } = useSpeech()
  const rows = [
    [words.privacy.losePoints, figure(loses.points)],
    ...(loses.pendingPoints > 0 ? [[words.privacy.losePending, figure(loses.pendingPoints)]] : []),
    [words.privacy.loseGrowth, figure(loses.growth)],
    [words.privacy.loseTier, loses.tierName],
    ...(loses.coupons > 0 ? [[words.privacy.loseCoupons, figure(loses.coupons)]] : []),
    ...(loses.makeUpCards > 0 ? [[words.privacy.loseMakeUpCards, figure(loses.makeUpCards)]] : []),
  ]
  return (
    <View>
      {rows.map(([label, value]) => (
        <View key={label} className="loss">
          <Text className="loss-label">{label}</Text>
          <Text className="loss-value figure">{value}</Text>
        </View>
      ))}
    </View>
  )
}
