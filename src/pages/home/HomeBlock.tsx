import { View } from '@tarojs/components'
import { Banner } from '../../features/brand/Banner'
import { follow } from '../../features/brand/places'
import { Shelf } from '../../features/brand/Shelf'
import { ScanPanel } from '../../features/code/ScanPanel'
import { LatestTalk } from '../../features/community/home/LatestTalk'
import { MemberDayBanner } from '../../features/engagement/MemberDayBanner'
import { ReturnTiles } from '../../features/engagement/ReturnEntries'
import { Campaigns } from '../../features/member/Campaigns'
import { JoinInvitation } from '../../features/member/JoinInvitation'
import { MemberCard } from '../../features/member/MemberCard'
import type { Home } from '../../features/member/MemberProvider'
import { NextReward } from '../../features/member/NextReward'
import { LinkRow } from '../../ui/LinkRow'
import { useWords } from '../../words'
import { RecentEntries } from './RecentEntries'

interface Props {
  block: Home['blocks'][number]
  home: Home
  onJoin: () => void
}

/** One part of the first screen, as the brand laid it out; what has nothing to show takes no room. */
export function HomeBlock({ block, home, onJoin }: Props) {
  const words = useWords()
  switch (block.kind) {
    case 'card':
      return home.card ? <MemberCard card={home.card} /> : <JoinInvitation onJoin={onJoin} />
    case 'nextReward':
      return home.card && <NextReward home={home} points={home.card.points} />
    case 'scan':
      return <ScanPanel pays={home.scanPays} />
    case 'tasks':
      return home.returning && <ReturnTiles returning={home.returning} />
    case 'memberDay':
      return home.memberDay && <MemberDayBanner memberDay={home.memberDay} />
    case 'campaigns':
      return <Campaigns campaigns={home.campaigns} />
    case 'rewards':
      return <Shelf rewards={home.shelf} />
    case 'community':
      return <LatestTalk />
    case 'stores':
      return (
        <View className="panel panel-apart">
          <LinkRow icon="place" text={words.mall.stores.title} onTap={() => follow({ kind: 'page', id: 'stores' })} />
        </View>
      )
    case 'recent':
      return home.card && <RecentEntries recent={home.recent} />
    case 'banner':
      return block.banner && <Banner banner={block.banner} />
    default:
      // A cloud that is newer than this screen may lay out what it can't draw.
      return null
  }
}
