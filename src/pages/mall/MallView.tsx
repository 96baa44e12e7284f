import { View } from '@tarojs/components'
import { useState } from 'react'
import { CatalogueView } from '../../features/mall/CatalogueView'
import { Purse } from '../../features/mall/Purse'
import type { useCatalogue } from '../../features/mall/useCatalogue'
import { JoinInvitation } from '../../features/member/JoinInvitation'
import { JoinSheet } from '../../features/member/JoinSheet'
import './mallView.css'

/** What one can spend, and everything it can be spent on. */
export function MallView({ mall }: { mall: ReturnType<typeof useCatalogue> }) {
  const [joining, setJoining] = useState(false)
  const { head, catalogue, refresh } = mall
  const joined = () => {
    setJoining(false)
    void refresh()
  }
  return (
    <View>
      {head?.points === null ? (
        <View className="mall-guest">
          <JoinInvitation onJoin={() => setJoining(true)} />
        </View>
      ) : (
        <Purse points={head?.points} rewards={catalogue.kind === 'listed' ? catalogue.rewards : []} />
      )}
      <CatalogueView {...mall} />
      <View className="tab-bar-space" />
      {joining && <JoinSheet onClose={() => setJoining(false)} onJoined={joined} />}
    </View>
  )
}
