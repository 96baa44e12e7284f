import type { Announcement, Board, Topic } from '../documents'

export const presentBoard = ({ _id, place: _place, ...board }: Board) => ({ id: _id, ...board })

export const presentTopic = ({ _id, place: _place, ...topic }: Topic) => ({ id: _id, ...topic })

export const presentAnnouncement = ({ _id, boardId = null, ...announcement }: Announcement) => ({
  id: _id,
  boardId,
  ...announcement,
})
