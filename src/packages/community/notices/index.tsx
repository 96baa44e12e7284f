import { Text, View } from '@tarojs/components'
import { stopPullDownRefresh, usePullDownRefresh, useReachBottom } from '@tarojs/taro'
import { useEffect } from 'react'
import { sayNotice } from '../../../../contract/sentences/notices'
import { toPost } from '../../../features/community/places'
import { useNotices } from '../../../features/community/useNotices'
import { useNews } from '../../../features/member/useNews'
import { Icon } from '../../../ui/Icon'
import { Notice } from '../../../ui/Notice'
import { OldNews } from '../../../ui/OldNews'
import { Screen } from '../../../ui/Screen'
import { Tail } from '../../../ui/Tail'
import { Tappable } from '../../../ui/Tappable'
import { Unanswered } from '../../../ui/Unanswered'
import { useSpeech } from '../../../words'
import { ago } from '../../../words/figures'
import './index.css'

/** What happened to the reader's words, newest first; each leads to where it happened. */
export default function NoticesPage() {
  const { see } = useNews()
  const { words, locale } = useSpeech()
  const { community } = words
  const { list, open, refresh, fetchMore } = useNotices()
  useEffect(open, [open])
  useReachBottom(() => void fetchMore())
  usePullDownRefresh(() => void refresh().then(() => stopPullDownRefresh()))
  const guest = { icon: 'bell', ...community.noticesGuest } as const
  useEffect(() => see('notices'), [see])
  return (
    <Screen title={community.notices} backLabel={words.back}>
      {list.kind !== 'listed' && <Unanswered answered={list} guest={guest} onRetry={refresh} />}
      {list.kind === 'listed' && (
        <View>
          {list.isOld && <OldNews onRetry={refresh} />}
          {list.items.length === 0 ? (
            <Notice icon="bell" {...community.noticesNone} />
          ) : (
            <View className="panel">
              {list.items.map((notice) => {
                const said = (
                  <View className="notice-row-words">
                    <Text className="notice-row-sentence">
                      {notice.facts ? sayNotice(notice.facts, locale) : notice.sentence}
                    </Text>
                    <Text className="notice-row-facts">{ago(notice.at, locale)}</Text>
                  </View>
                )
                // A notice about the member themselves is about no post.
                return notice.postId === '' ? (
                  <View key={notice.id} className="notice-row">
                    {said}
                  </View>
                ) : (
                  <Tappable key={notice.id} className="notice-row" onTap={() => toPost(notice.postId)}>
                    {said}
                    <Icon name="forward" size={16} />
                  </Tappable>
                )
              })}
            </View>
          )}
          <Tail state={list.tail} more={list.next !== null} any={list.items.length > 0} onMore={fetchMore} />
        </View>
      )}
    </Screen>
  )
}
