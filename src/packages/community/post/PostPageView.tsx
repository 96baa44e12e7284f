import { View } from '@tarojs/components'
import type { Output } from '../../../../contract'
import { command } from '../../../cloud/call'
import { tellChange, tellHidden } from '../../../features/community/feed/changes'
import type { Reply } from '../../../features/community/community'
import { confirmed, sayTold, tell } from '../../../features/community/confirm'
import { Discussion } from '../../../features/community/post/Discussion'
import { toMember } from '../../../features/community/places'
import { PostView } from '../../../features/community/post/PostView'
import { ReplySheet } from '../../../features/community/post/ReplySheet'
import { SubjectSheet } from '../../../features/community/post/SubjectSheet'
import { UnpublishedWays } from '../../../features/community/post/UnpublishedWays'
import { useComplaint } from '../../../features/community/reactions/useMark'
import type { PostPage, usePost } from '../../../features/community/post/usePost'
import { JoinSheet } from '../../../features/member/JoinSheet'
import { goBack } from '../../../ui/Screen'
import { useWords } from '../../../words'
import type { usePostActs } from './usePostActs'

interface Props {
  page: PostPage
  shown: ReturnType<typeof usePost>
  acts: ReturnType<typeof usePostActs>
}

/** A post, what was said to it, and whatever is being done with either. */
export function PostPageView({ page, shown, acts }: Props) {
  const { community } = useWords()
  const complain = useComplaint()
  const { post } = page
  const { refresh, changePost, changeReply, addReply } = shown
  const { over, close, join, write, more, appeal } = acts

  const accept = async (reply: Reply) => {
    if (!(await confirmed(community.acceptAsk, community))) return
    const outcome = await command('community', 'acceptAnswer', { postId: post.id, replyId: reply.id })
    if (outcome.kind !== 'done') return complain(outcome)
    tellChange(post.id, { acceptedReplyId: reply.id })
    return refresh()
  }
  const sent = ({ reply, createdNow }: Output<'community', 'createReply'>) => {
    close()
    if (createdNow) addReply(reply)
    else void refresh()
    tell(sayTold(reply.state, createdNow, community))
  }
  const hidden = (publicId: string) => {
    close()
    tellHidden(publicId)
    return publicId === post.author.publicId ? goBack() : void refresh()
  }
  const gone = (subjectId: string) => {
    close()
    if (subjectId !== post.id) return void refresh()
    tellChange(post.id, null)
    return goBack()
  }
  const reload = () => {
    close()
    void refresh()
  }
  return (
    <View>
      <PostView
        post={post}
        onPoll={(poll) => changePost({ poll })}
        onGuest={join}
        onMore={() => more(post)}
        onAuthor={toMember}
      />
      {post.state !== 'public' && <UnpublishedWays post={post} onAppeal={() => appeal(post)} />}
      {post.state === 'public' && (
        <Discussion
          page={page}
          tail={shown.tail}
          onMoreReplies={shown.fetchMore}
          onChange={changeReply}
          onAccept={accept}
          onGuest={join}
          onAnswer={write}
          onMore={more}
          onAuthor={toMember}
        />
      )}
      <View className="post-foot-space" />
      {over.kind === 'joining' && <JoinSheet onClose={close} onJoined={reload} />}
      {over.kind === 'writing' && (
        <ReplySheet post={post} answered={over.answered} onSent={sent} onGuest={join} onClose={close} />
      )}
      {over.kind === 'more' && (
        <SubjectSheet
          subject={over.subject}
          first={over.first}
          onClose={close}
          onGuest={join}
          onGone={() => gone(over.subject.id)}
          onHidden={() => hidden(over.subject.author.publicId)}
          onAppealed={reload}
        />
      )}
    </View>
  )
}
