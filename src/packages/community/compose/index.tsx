import Taro, { useRouter } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import type { Output } from '../../../../contract'
import { decoded } from '../../../cloud/address'
import { startScan } from '../../../features/code/startScan'
import { tellPosted } from '../../../features/community/feed/changes'
import { Compose } from '../../../features/community/compose/Compose'
import { sayTold, tell } from '../../../features/community/confirm'
import { useCommunityHome } from '../../../features/community/home/useCommunityHome'
import { JoinSheet } from '../../../features/member/JoinSheet'
import { GuestNotice } from '../../../ui/GuestNotice'
import { Screen } from '../../../ui/Screen'
import { SkeletonRows } from '../../../ui/Skeleton'
import { useWords } from '../../../words'

/** Writing a post, on a board where one came from there. */
export default function ComposePage() {
  const words = useWords()
  const { board, topic } = useRouter().params
  const [joining, setJoining] = useState(false)
  const { home, refresh } = useCommunityHome()
  useEffect(() => void refresh(), [refresh])
  const sent = ({ post, createdNow }: Output<'community', 'createPost'>) => {
    tellPosted()
    tell(sayTold(post.state, createdNow, words.community))
    void Taro.redirectTo({ url: `/packages/community/post/index?id=${encodeURIComponent(post.id)}` })
  }
  const joined = () => {
    setJoining(false)
    void refresh()
  }
  return (
    <Screen title={words.community.draft.title} backLabel={words.back}>
      {!home && <SkeletonRows rows={4} />}
      {home?.me === null && <GuestNotice icon="pen" {...words.community.empty.guest} onJoined={() => void refresh()} />}
      {home?.me && (
        <Compose
          home={home}
          begun={{ ...(board ? { boardId: decoded(board) } : {}), ...(topic ? { topicId: decoded(topic) } : {}) }}
          onGuest={() => setJoining(true)}
          onSent={sent}
          onScan={startScan}
        />
      )}
      {joining && <JoinSheet onClose={() => setJoining(false)} onJoined={joined} />}
    </Screen>
  )
}
