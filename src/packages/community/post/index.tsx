import { stopPullDownRefresh, usePullDownRefresh, useReachBottom, useRouter } from '@tarojs/taro'
import { decoded } from '../../../cloud/address'
import { usePost } from '../../../features/community/post/usePost'
import { toCommunity, toTiers } from '../../../features/community/places'
import { PostFoot } from '../../../features/community/post/PostFoot'
import { Screen } from '../../../ui/Screen'
import { Unanswered } from '../../../ui/Unanswered'
import { useWords } from '../../../words'
import { PostPageView } from './PostPageView'
import { usePostActs } from './usePostActs'

export default function PostPage() {
  const words = useWords()
  const shown = usePost(decoded(useRouter().params['id'] ?? ''))
  const acts = usePostActs()
  const { answered, refresh, fetchMore, changePost } = shown
  usePullDownRefresh(() => void refresh().then(() => stopPullDownRefresh()))
  useReachBottom(() => void fetchMore())
  const elsewhere = { text: words.community.elsewhere, onTap: toCommunity }
  const upwards = { text: words.mall.reward.toTiers, onTap: toTiers }
  const post = answered.kind === 'here' ? answered.value.post : undefined
  const foot = post?.state === 'public' && (
    <PostFoot post={post} onChange={changePost} onWrite={() => acts.write()} onGuest={acts.join} />
  )
  return (
    <Screen title={words.community.title} backLabel={words.back} foot={foot}>
      {answered.kind === 'here' ? (
        <PostPageView page={answered.value} shown={shown} acts={acts} />
      ) : (
        <Unanswered
          answered={answered}
          lost={{ code: 'postUnknown', way: elsewhere }}
          ways={{ boardClosedToYou: upwards }}
          onRetry={refresh}
        />
      )}
    </Screen>
  )
}
