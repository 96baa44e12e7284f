import { View } from '@tarojs/components'
import { useState } from 'react'
import { ScanPanel } from '../../features/code/ScanPanel'
import { startScan } from '../../features/code/startScan'
import { LatestTalk } from '../../features/community/home/LatestTalk'
import { AccountNotices } from '../../features/member/AccountNotices'
import { JoinSheet } from '../../features/member/JoinSheet'
import { MemberCardSkeleton } from '../../features/member/MemberCard'
import { useMember } from '../../features/member/MemberProvider'
import { Unreached } from '../../features/member/Unreached'
import { Welcome } from '../../features/member/Welcome'
import { HomeBlock } from './HomeBlock'

/** Whatever the brand put on its first screen, in its order; before the first answer what every brand has. */
export function HomeView() {
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
      {home?.blocks.map((block) => (
        <HomeBlock key={block.id} block={block} home={home} onJoin={() => setJoining(true)} />
      ))}
      {!home && (
        <>
          {reach.kind === 'asking' && <MemberCardSkeleton />}
          <ScanPanel pays={false} />
          <LatestTalk />
        </>
      )}
      <View className="tab-bar-space" />
      {joining && <JoinSheet onClose={() => setJoining(false)} onJoined={joined} />}
      {welcomed && home?.card && <Welcome home={home} onScan={startScan} onClose={() => setWelcomed(false)} />}
    </View>
  )
}
