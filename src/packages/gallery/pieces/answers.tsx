import { GuestNotice } from '../../../ui/GuestNotice'
import { Notice } from '../../../ui/Notice'
import { OldNews } from '../../../ui/OldNews'
import { Skeleton, SkeletonRows } from '../../../ui/Skeleton'
import { Tail } from '../../../ui/Tail'
import { Unanswered } from '../../../ui/Unanswered'
import { UnloadedPage } from '../../../ui/UnloadedPage'
import { useWords } from '../../../words'
import { long, nothing, Piece } from './Piece'

/** What stands in the place of what was asked for. */
export function Answers() {
  const words = useWords()
  return (
    <>
      <Piece name="Notice">
        <Notice icon="gift" title={words.lost.title} body={words.offline.body} />
        <Notice
          icon="gift"
          title={long(words.lost.title)}
          body={long(words.offline.body)}
          action={{ text: words.retry, onTap: nothing }}
        />
      </Piece>
      <Piece name="GuestNotice">
        <GuestNotice onJoined={nothing} />
      </Piece>
      <Piece name="OldNews">
        <OldNews onRetry={nothing} />
        <OldNews sentence={long(words.failed.title)} onRetry={nothing} />
      </Piece>
      <Piece name="Unanswered">
        <Unanswered answered={{ kind: 'offline' }} onRetry={nothing} />
        <Unanswered answered={{ kind: 'refused', refusal: { code: 'busy' } }} onRetry={nothing} />
        <Unanswered
          answered={{ kind: 'refused', refusal: { code: 'rewardUnknown' } }}
          lost={{ code: 'rewardUnknown', way: { text: words.tabs.mall, onTap: nothing } }}
          onRetry={nothing}
        />
      </Piece>
      <Piece name="UnloadedPage">
        <UnloadedPage />
      </Piece>
      <Piece name="Skeleton">
        <Skeleton height={14} width="62%" />
        <SkeletonRows rows={2} />
      </Piece>
      <Piece name="Tail">
        <Tail state="idle" more any onMore={nothing} />
        <Tail state="asking" more={false} any onMore={nothing} />
        <Tail state="failed" more any onMore={nothing} />
      </Piece>
    </>
  )
}
