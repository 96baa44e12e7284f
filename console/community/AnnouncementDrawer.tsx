import { Form, Input, Select } from 'antd'
import { cloudNow } from '../cloud/clock'
import { useAnswer } from '../cloud/load'
import { useSubmission } from '../ui/CommandDrawer'
import { DatePicker } from '../ui/DatePicker'
import { useWords } from '../ui/language'
import { momentOf, wallAt, type Wall } from '../ui/time'
import type { Announcement } from './announcement'
import { SaveDrawer } from './SaveDrawer'
import { counted } from '../ui/counted'

interface Entered {
  title: string
  text: string
  boardId: string | null
  time: [Wall, Wall] | null
}

interface AnnouncementDrawerProps {
  announcement: Announcement | undefined
  onClose: () => void
}

/** A week is what most of them are good for. */
const usualDays = 7

/** Announces something for a time, or changes the announcement given. */
export function AnnouncementDrawer({ announcement, onClose }: AnnouncementDrawerProps) {
  const words = useWords()
  const save = useSubmission('saveAnnouncement', onClose)
  const boards = useAnswer('listPlaces', {}).value?.boards ?? []
  const edited = announcement && { id: announcement.id, version: announcement.version }
  const starts = wallAt(announcement?.startsAt ?? cloudNow())
  const ends = announcement ? wallAt(announcement.endsAt) : starts.add(usualDays, 'day').endOf('day')
  return (
    <SaveDrawer<Entered>
      title={announcement ? words.announcement.editTitle : words.announcement.makeTitle}
      submission={save}
      onClose={onClose}
      begin={{
        title: announcement?.title ?? '',
        text: announcement?.text ?? '',
        boardId: announcement?.boardId ?? null,
        time: [starts, ends],
      }}
      onSave={({ title, text, boardId, time }) =>
        time &&
        void save.submit({
          ...edited,
          title,
          text,
          boardId: boardId ?? null,
          startsAt: momentOf(time[0]),
          endsAt: momentOf(time[1]),
        })
      }
    >
      <Form.Item
        name="title"
        label={words.announcement.name}
        rules={[{ required: true, whitespace: true, message: words.announcement.nameMissing }]}
      >
        <Input autoFocus {...counted('announcementTitle')} placeholder={words.announcement.nameExample} />
      </Form.Item>
      <Form.Item
        name="text"
        label={words.announcement.text}
        rules={[{ required: true, whitespace: true, message: words.announcement.textMissing }]}
      >
        <Input.TextArea rows={5} {...counted('announcementText')} />
      </Form.Item>
      <Form.Item name="boardId" label={words.announcement.board}>
        <Select allowClear options={boards.map(({ id, name }) => ({ value: id, label: name }))} />
      </Form.Item>
      <Form.Item
        name="time"
        label={words.shell.zoned(`${words.announcement.startsAt} – ${words.announcement.endsAt}`)}
        rules={[{ required: true, message: words.announcement.timeMissing }]}
      >
        <DatePicker.RangePicker className="wide" showTime={{ format: 'HH:mm' }} format="YYYY-MM-DD HH:mm" />
      </Form.Item>
      <p className="consequence">{words.announcement.saveSays}</p>
    </SaveDrawer>
  )
}
