import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../../ui/Button'
import { Icon } from '../../../ui/Icon'
import { Sheet } from '../../../ui/Sheet'
import { Tappable } from '../../../ui/Tappable'
import { useWords } from '../../../words'
import type { CommunityHome } from '../community'
import { toBoard } from '../places'
import './announcements.css'
import '../feed/kind.css'

type Announcement = CommunityHome['announcements'][number]

/** What the brand announces, a line each; a tap shows all of it. */
export function Announcements({ announcements }: { announcements: Announcement[] }) {
  const { community } = useWords()
  const [open, setOpen] = useState<Announcement>()
  const follow = (boardId: string | null) => {
    setOpen(undefined)
    if (boardId !== null) toBoard(boardId)
  }
  if (announcements.length === 0) return null
  return (
    <View className="panel announcements">
      {announcements.map((announcement) => (
        <Tappable key={announcement.id} className="announcement" onTap={() => setOpen(announcement)}>
          <Text className="kind">{community.announcement}</Text>
          <Text className="announcement-title">{announcement.title}</Text>
          <Icon name="forward" size={16} />
        </Tappable>
      ))}
      {open && (
        <Sheet onClose={() => setOpen(undefined)}>
          <Text className="announcement-head">{open.title}</Text>
          <Text className="announcement-text">{open.text}</Text>
          {open.boardId !== null && <Button text={community.toBoard} onTap={() => follow(open.boardId)} />}
        </Sheet>
      )}
    </View>
  )
}
