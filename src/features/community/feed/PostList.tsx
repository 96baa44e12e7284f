import { View } from '@tarojs/components'
import { useState } from 'react'
import { Notice } from '../../../ui/Notice'
import { OldNews } from '../../../ui/OldNews'
import { Skeleton } from '../../../ui/Skeleton'
import { Tail } from '../../../ui/Tail'
import { Unanswered, type Way } from '../../../ui/Unanswered'
import { useWords } from '../../../words'
import { tellChange, tellHidden } from './changes'
import type { Post } from '../community'
import { toCommunity, toTiers } from '../places'
import { PostCard } from './PostCard'
import { SubjectSheet } from '../post/SubjectSheet'
import type { usePages } from '../usePages'

interface Teaching {
  title: string
  body: string
  action?: Way
}

interface Props {
  pages: Pick<ReturnType<typeof usePages<Post>>, 'list' | 'refresh' | 'fetchMore'>
  /** What an empty list teaches. */
  empty: Teaching
  /** What those without a card read where only members have a list. */
  guest?: { title: string; body: string }
  /** Where the list is of one place, the refusal of one that is not there. */
  place?: 'boardUnknown' | 'topicUnknown' | 'participantUnknown'
  onGuest: () => void
  onAuthor?: (publicId: string) => void
}

/** A list of posts, or why it does not show, or what to do where it is empty. */
export function PostList({ pages: { list, refresh, fetchMore }, empty, guest, place, onGuest, onAuthor }: Props) {
  const words = useWords()
  const [subject, setSubject] = useState<Post>()
  const close = () => setSubject(undefined)
  const guestInstead = () => {
    close()
    onGuest()
  }
  const gone = () => {
    close()
    if (subject) tellChange(subject.id, null)
  }
  const hidden = () => {
    close()
    if (subject) tellHidden(subject.author.publicId)
  }
  const appealed = () => {
    close()
    void refresh()
  }
  if (list.kind === 'asking') return <PostSkeletons />
  if (list.kind !== 'listed') {
    const elsewhere = { text: words.community.elsewhere, onTap: toCommunity }
    const ways = { boardClosedToYou: { text: words.mall.reward.toTiers, onTap: toTiers } }
    const teaching = guest && ({ icon: 'community', ...guest } as const)
    const lost = place && { code: place, way: elsewhere }
    return <Unanswered answered={list} guest={teaching} lost={lost} ways={ways} onRetry={refresh} />
  }
  return (
    <View>
      {list.isOld && <OldNews onRetry={refresh} />}
      {list.items.length === 0 && list.next === null ? (
        <View className="panel">
          <Notice icon="community" {...empty} />
        </View>
      ) : (
        list.items.map((post) => (
          <PostCard
            key={post.id}
            post={post}
            onGuest={onGuest}
            onMore={setSubject}
            {...(onAuthor ? { onAuthor } : {})}
          />
        ))
      )}
      {subject && (
        <SubjectSheet
          subject={subject}
          onClose={close}
          onGuest={guestInstead}
          onGone={gone}
          onHidden={hidden}
          onAppealed={appealed}
        />
      )}
      <Tail state={list.tail} more={list.next !== null} any={list.items.length > 0} onMore={fetchMore} />
    </View>
  )
}

/** Three posts on their way, in their shape. */
const PostSkeletons = () => (
  <View>
    {[0, 1, 2].map((row) => (
      <View key={row} className="post-card post-card-waiting">
        <Skeleton height={36} width="46%" />
        <Skeleton height={16} width="82%" />
        <Skeleton height={48} />
      </View>
    ))}
  </View>
)
