import { Text, View } from '@tarojs/components'
import { stopPullDownRefresh, usePullDownRefresh, useReachBottom, useRouter } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { sayNickname } from '../../../../contract/sentences/nickname'
import { decoded } from '../../../cloud/address'
import { useAnswer } from '../../../cloud/useAnswer'
import { toCommunity } from '../../../features/community/places'
import { PostList } from '../../../features/community/feed/PostList'
import { Profile } from '../../../features/community/people/Profile'
import { usePosts } from '../../../features/community/feed/usePosts'
import { JoinSheet } from '../../../features/member/JoinSheet'
import { Screen } from '../../../ui/Screen'
import { Unanswered } from '../../../ui/Unanswered'
import { useSpeech } from '../../../words'

/** A member's page, and what they wrote for everybody. */
export default function MemberPage() {
  const { words, locale } = useSpeech()
  const { community, back } = words
  const publicId = decoded(useRouter().params['id'] ?? '')
  const [joining, setJoining] = useState(false)
  const { answered, refresh, take } = useAnswer('community', 'readParticipant', { publicId })
  const pages = usePosts({ feed: 'author', publicId })
  const { open } = pages
  const elsewhere = { text: community.elsewhere, onTap: toCommunity }
  const join = () => setJoining(true)
  useEffect(open, [open])
  useReachBottom(() => void pages.fetchMore())
  usePullDownRefresh(() => void Promise.all([refresh(), pages.refresh()]).then(() => stopPullDownRefresh()))
  const joined = () => {
    setJoining(false)
    void refresh()
  }
  return (
    <Screen
      title={answered.kind === 'here' ? sayNickname(answered.value.author.nickname, locale) : ''}
      backLabel={back}
    >
      {answered.kind !== 'here' && (
        <Unanswered answered={answered} lost={{ code: 'participantUnknown', way: elsewhere }} onRetry={refresh} />
      )}
      {answered.kind === 'here' && (
        <View>
          <Profile participant={answered.value} onChange={take} onGuest={join} />
          <View className="section-head">
            <Text className="section-title">{community.standing}</Text>
          </View>
          <PostList pages={pages} empty={community.postsNone} place="participantUnknown" onGuest={join} />
        </View>
      )}
      {joining && <JoinSheet onClose={() => setJoining(false)} onJoined={joined} />}
    </Screen>
  )
}
