import { Text, View } from '@tarojs/components'
import { GuestNotice } from '../../ui/GuestNotice'
import { Notice } from '../../ui/Notice'
import { SkeletonRows } from '../../ui/Skeleton'
import { useWords } from '../../words'
import { Benefits } from './Benefits'
import { CardAtRest } from './CardAtRest'
import { Coupons } from './Coupons'
import { ForecastPanel } from './ForecastPanel'
import { MemberCardSkeleton } from './MemberCard'
import { useMember } from './MemberProvider'
import { TierHistory } from './TierHistory'
import { TierLadder } from './TierLadder'
import type { Standing } from './useStanding'

interface Props {
  standing: Standing
  onRetry: () => void
  onMore: () => void
  onTakeGift: () => void
}

/** The card with all that decides it and all that follows from it, or why it does not show. */
export function StandingView({ standing, onRetry, onMore, onTakeGift }: Props) {
  const words = useWords()
  const { home } = useMember()
  const again = { text: words.retry, onTap: onRetry }
  if (standing.kind === 'asking')
    return (
      <View>
        <MemberCardSkeleton />
        <SkeletonRows rows={4} />
      </View>
    )
  if (standing.kind === 'offline')
    return <Notice icon="offline" title={words.offline.title} body={words.offline.body} action={again} />
  if (standing.kind === 'failed')
    return <Notice icon="warning" title={words.failed.title} body={standing.sentence} action={again} />
  if (standing.kind === 'guest')
    return <GuestNotice icon="leaf" title={words.standing.guest} body={words.standing.guestBody} onJoined={onRetry} />
  return (
    <View>
      <CardAtRest card={standing.card} />
      <ForecastPanel forecast={standing.forecast} policy={standing.policy} now={standing.now} />
      <Benefits
        benefits={standing.benefits}
        perks={standing.perks}
        boards={standing.boards}
        taking={standing.taking}
        onTakeGift={onTakeGift}
      />
      <Coupons coupons={standing.coupons} />
      {home && (
        <View>
          <View className="section-head">
            <Text className="section-title">{words.me.ladder}</Text>
          </View>
          <View className="panel">
            <TierLadder tiers={home.tiers} here={standing.card.tier.code} />
          </View>
        </View>
      )}
      <TierHistory moves={standing.moves} hasMore={standing.next !== null} tail={standing.tail} onMore={onMore} />
    </View>
  )
}
