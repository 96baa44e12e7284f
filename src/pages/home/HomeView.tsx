import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { ScanPanel } from '../../features/code/ScanPanel'
import { startScan } from '../../features/code/startScan'
import { LatestTalk } from '../../features/community/home/LatestTalk'
import { MemberDayBanner } from '../../features/engagement/MemberDayBanner'
import { ReturnTiles } from '../../features/engagement/ReturnEntries'
import { Campaigns } from '../../features/member/Campaigns'
import { JoinInvitation } from '../../features/member/JoinInvitation'
import { JoinSheet } from '../../features/member/JoinSheet'
import { MemberCard, MemberCardSkeleton } from '../../features/member/MemberCard'
import { useMember } from '../../features/member/MemberProvider'
import { NextReward } from '../../features/member/NextReward'
import { Unreached } from '../../features/member/Unreached'
import { Welcome } from '../../features/member/Welcome'
import { AccountNotices } from '../../features/member/AccountNotices'
import { EntryRow } from '../../features/points/EntryRow'
import { Icon } from '../../ui/Icon'
import { Tappable } from '../../ui/Tappable'
import { useWords } from '../../words'

/** The card, the scan, what there is to come back for, what scanning pays now, and what it paid lately. */
export function HomeView() {
  const words = useWords()
  const { home, reach, refresh } = useMember()
  const [joining, setJoining] = useState(false)
  const [welcomed, setWelcomed] = useState(false)
  const joined = () => {
    setJoining(false)
    setWelcomed(true)
  }
  return (
    <View>
      <Unreached />
      {home?.card && (
        <AccountNotices
          consentDue={home.consentDue}
          consentVersion={home.consentVersion}
          leavesAt={home.leavesAt}
          onChanged={() => void refresh()}
        />
      )}
      {home?.card && <MemberCard card={home.card} />}
      {home?.card && <NextReward home={home} points={home.card.points} />}
      {home && !home.card && <JoinInvitation onJoin={() => setJoining(true)} />}
      {!home && reach.kind === 'asking' && <MemberCardSkeleton />}
      <ScanPanel pays={home?.scanPays ?? false} />
      {home?.returning && <ReturnTiles returning={home.returning} />}
      {home?.memberDay && <MemberDayBanner memberDay={home.memberDay} />}
      {home && <Campaigns campaigns={home.campaigns} />}
      <LatestTalk />
      {home?.card && home.recent.length > 0 && (
        <View>
          <View className="section-head">
            <Text className="section-title">{words.home.recent}</Text>
            <Tappable
              className="section-link"
              onTap={() => Taro.navigateTo({ url: '/packages/member/statement/index' })}
            >
              <Text>{words.home.all}</Text>
              <Icon name="forward" size={16} />
            </Tappable>
          </View>
          <View className="panel">
            {home.recent.map((entry) => (
              <EntryRow key={entry.id} entry={entry} />
            ))}
          </View>
        </View>
      )}
      <View className="tab-bar-space" />
      {joining && <JoinSheet onClose={() => setJoining(false)} onJoined={joined} />}
      {welcomed && home?.card && <Welcome home={home} onScan={startScan} onClose={() => setWelcomed(false)} />}
    </View>
  )
}
