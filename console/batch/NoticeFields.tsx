import { Form, Input } from 'antd'
import { fits } from '../../contract/words/texts'
import { counted } from '../ui/counted'
import { useWords } from '../ui/language'

/** What a scanner will read, as it is being typed. */
export interface NoticeDraft {
  'zh-CN': string
  en: string
  hotline: string
}

export const isNotice = (draft: NoticeDraft): boolean =>
  fits(draft['zh-CN'], 'stopNotice') && fits(draft.en, 'stopNoticeEnglish')

/** The same as it is sent. */
export const noticeSent = ({ hotline, ...texts }: NoticeDraft) => ({
  ...texts,
  ...(hotline.trim() === '' ? {} : { hotline: hotline.trim() }),
})

interface NoticeFieldsProps {
  draft: NoticeDraft
  onChange: (draft: NoticeDraft) => void
}

/** Phones speak two languages, so both are written; the hotline may be left out. */
export function NoticeFields({ draft, onChange }: NoticeFieldsProps) {
  const words = useWords().stops
  return (
    <>
      <Form.Item label={words.noticeChinese} htmlFor="notice-chinese" extra={words.noticeHint}>
        <Input.TextArea
          id="notice-chinese"
          lang="zh-CN"
          rows={2}
          {...counted('stopNotice')}
          value={draft['zh-CN']}
          onChange={(event) => onChange({ ...draft, 'zh-CN': event.target.value })}
        />
      </Form.Item>
      <Form.Item label={words.noticeEnglish} htmlFor="notice-english">
        <Input.TextArea
          id="notice-english"
          lang="en"
          rows={2}
          {...counted('stopNoticeEnglish')}
          value={draft.en}
          onChange={(event) => onChange({ ...draft, en: event.target.value })}
        />
      </Form.Item>
      <Form.Item label={words.hotline} htmlFor="notice-hotline" extra={words.hotlineHint}>
        <Input
          id="notice-hotline"
          inputMode="tel"
          value={draft.hotline}
          onChange={(event) => onChange({ ...draft, hotline: event.target.value })}
        />
      </Form.Item>
    </>
  )
}
