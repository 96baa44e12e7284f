import { View } from '@tarojs/components'
import { Notice } from '../../../ui/Notice'
import { OldNews } from '../../../ui/OldNews'
import { Tail } from '../../../ui/Tail'
import { Unanswered } from '../../../ui/Unanswered'
import { useWords } from '../../../words'
import { Filters } from './Filters'
import { RewardShelf, ShelfSkeleton } from './RewardShelf'
import { everything, type Catalogue, type Head, type useCatalogue, type Wanted } from './useCatalogue'

/** The mall below its head: what to look for, and what there is. */
export function CatalogueView({ wanted, head, catalogue, want, refresh, fetchMore }: ReturnType<typeof useCatalogue>) {
  const isUnreached = head === undefined && catalogue.kind !== 'asking'
  return (
    <View>
      {catalogue.kind === 'listed' && catalogue.isOld && <OldNews onRetry={refresh} />}
      {!isUnreached && <Filters head={head} wanted={wanted} onWant={want} />}
      <Shelf
        head={head}
        catalogue={catalogue}
        wanted={wanted}
        onShowAll={() => want(everything)}
        onRetry={refresh}
        onMore={fetchMore}
      />
    </View>
  )
}

interface ShelfProps {
  head: Head | undefined
  catalogue: Catalogue
  wanted: Wanted
  onShowAll: () => void
  onRetry: () => void
  onMore: () => void
}

function Shelf({ head, catalogue, wanted, onShowAll, onRetry, onMore }: ShelfProps) {
  if (catalogue.kind === 'asking') return <ShelfSkeleton />
  if (catalogue.kind !== 'listed') return <Unanswered answered={catalogue} onRetry={onRetry} />
  if (catalogue.rewards.length === 0) return <Nothing wanted={wanted} onShowAll={onShowAll} />
  return (
    <View>
      <RewardShelf rewards={catalogue.rewards} points={head?.points ?? null} />
      <Tail state={catalogue.tail} more={catalogue.next !== null} any onMore={onMore} />
    </View>
  )
}

/** An empty shelf: why it may be so, and the way back to a full one. */
function Nothing({ wanted, onShowAll }: { wanted: Wanted; onShowAll: () => void }) {
  const words = useWords()
  const showAll = { text: words.mall.showAll, onTap: onShowAll }
  if (wanted.search) return <Notice icon="search" {...words.mall.notFound} action={showAll} />
  if (wanted.affordable) return <Notice icon="leaf" {...words.mall.nothingAffordable} action={showAll} />
  if (wanted.category !== undefined) return <Notice icon="gift" {...words.mall.empty} action={showAll} />
  return <Notice icon="gift" {...words.mall.empty} />
}
