import { View } from '@tarojs/components'
import { useState } from 'react'
import { CatalogueView } from '../../features/mall/catalogue/CatalogueView'
import { Purse } from '../../features/mall/catalogue/Purse'
import type { useCatalogue } from '../../features/mall/catalogue/useCatalogue'
import { JoinInvitation } from '../../features/member/JoinInvitation'
import { JoinSheet } from '../../features/member/JoinSheet'
import { useMember } from '../../features/member/MemberProvider'
import './mallView.css'

/** What one can spend, and everything it can be spent on. */
export function MallView({ mall }: { mall: ReturnType<typeof useCatalogue> }) {
  const [joining, setJoining] = useState(false)
  const { home } = useMember()
  const { head, catalogue, refresh } = mall
  // What home knew last serves until the mall has answered.
  const points = head ? head.points : home?.card?.points
  const joined = () => {
    setJoining(false)
    void refresh()
  }
  return (
    <View>
      {points === null ? (
        <View className="mall-guest">
          <JoinInvitation onJoin={() => setJoining(true)} />
        </View>
      ) : (
        (points !== undefined || catalogue.kind === 'asking') && (
          <Purse points={points} rewards={catalogue.kind === 'listed' ? catalogue.rewards : []} />
        )
      )}
      <CatalogueView {...mall} />
      <View className="tab-bar-space" />
      {joining && <JoinSheet onClose={() => setJoining(false)} onJoined={joined} />}
    </View>
  )
}
