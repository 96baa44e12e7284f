import { stopPullDownRefresh, usePullDownRefresh, useReachBottom, useRouter } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { FeedTabs } from '../../../features/community/feed/FeedTabs'
import { PeopleList } from '../../../features/community/people/PeopleList'
import { usePeople, type PeopleKind } from '../../../features/community/people/usePeople'
import { Screen } from '../../../ui/Screen'
import { useWords } from '../../../words'

const hidden = ['mute', 'block'] as const

/** Whom one follows; or whom one does not see, and whom one keeps away. */
export default function PeoplePage() {
  const { community, back } = useWords()
  const isHiding = useRouter().params['kind'] === 'mute'
  const [kind, setKind] = useState<PeopleKind>(isHiding ? 'mute' : 'follow')
  const pages = usePeople(kind)
  const { open, refresh } = pages
  useEffect(open, [open])
  useReachBottom(() => void pages.fetchMore())
  usePullDownRefresh(() => void refresh().then(() => stopPullDownRefresh()))
  const { titles } = community.people
  return (
    <Screen title={isHiding ? community.hidden : titles.follow} backLabel={back}>
      {isHiding && kind !== 'follow' && (
        <FeedTabs names={hidden} here={kind} say={(name) => titles[name]} onChoose={setKind} />
      )}
      <PeopleList kind={kind} pages={pages} />
    </Screen>
  )
}
