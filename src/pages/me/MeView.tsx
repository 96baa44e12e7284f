import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { startScan } from '../../features/code/startScan'
import { ReturnRows } from '../../features/engagement/ReturnEntries'
import { openAddresses, openCoupons, openOrders, openWishes } from '../../features/mall/places'
import { JoinInvitation } from '../../features/member/JoinInvitation'
import { JoinSheet } from '../../features/member/JoinSheet'
import { MemberCard, MemberCardSkeleton } from '../../features/member/MemberCard'
import { useMember } from '../../features/member/MemberProvider'
import { TierLadder } from '../../features/member/TierLadder'
import { Unreached } from '../../features/member/Unreached'
import { useNews } from '../../features/member/useNews'
import { Welcome } from '../../features/member/Welcome'
import { Contact } from '../../ui/Contact'
import { LinkRow } from '../../ui/LinkRow'
import { useSpeech } from '../../words'
import { day } from '../../words/figures'

const open = (page: string) => void Taro.navigateTo({ url: `/packages/member/${page}/index` })

/** The card, the way up, and what one may want to look up. */
export function MeView() {
  const { isNew } = useNews()
  const { words, locale, switchLocale } = useSpeech()
  const { home, reach } = useMember()
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
        <View>
          <MemberCard card={home.card} />
          <Text className="panel-note">{words.me.joinedOn(day(home.card.joinedAt, locale))}</Text>
        </View>
      )}
      {home && !home.card && <JoinInvitation onJoin={() => setJoining(true)} />}
      {!home && reach.kind === 'asking' && <MemberCardSkeleton />}
      <View className="panel panel-apart">
        <LinkRow icon="parcel" text={words.mall.orders} isNew={isNew('orders')} onTap={openOrders} />
        <LinkRow icon="ticket" text={words.mall.coupons.title} isNew={isNew('coupons')} onTap={openCoupons} />
        <LinkRow icon="receipt" text={words.me.statement} isNew={isNew('points')} onTap={() => open('statement')} />
      </View>
      <View className="panel panel-apart">
        {home?.returning && <ReturnRows returning={home.returning} />}
        <LinkRow icon="heart" text={words.mall.wishes} onTap={openWishes} />
      </View>
      <View className="panel panel-apart">
        <LinkRow icon="place" text={words.mall.addresses} onTap={() => openAddresses()} />
        {home?.card && <LinkRow icon="me" text={words.me.profile} onTap={() => open('profile')} />}
        <LinkRow
          icon="shield"
          text={words.me.terms}
          onTap={() => Taro.navigateTo({ url: '/packages/member/terms/index' })}
        />
        <LinkRow icon="language" text={words.me.language} onTap={switchLocale} />
      </View>
      <View className="panel-apart">
        <Contact kind="outline" />
      </View>
      {home && (
        <View>
          <View className="section-head">
            <Text className="section-title">{words.me.ladder}</Text>
          </View>
          <View className="panel">
            <TierLadder tiers={home.tiers} here={home.card?.tier.code} />
          </View>
        </View>
      )}
      <View className="tab-bar-space" />
      {welcomed && home?.card && <Welcome home={home} onScan={startScan} onClose={() => setWelcomed(false)} />}
      {joining && <JoinSheet onClose={() => setJoining(false)} onJoined={joined} />}
    </View>
  )
}
