import { Text, Textarea } from '@tarojs/components'
import { useState } from 'react'
import { sayNickname } from '../../../../contract/sentences/nickname'
import type { Output } from '../../../../contract'
import { command } from '../../../cloud/call'
import { Button } from '../../../ui/Button'
import { Sheet } from '../../../ui/Sheet'
import { useSpeech } from '../../../words'
import { sayProblem } from '../../../words/problem'
import type { Post, Reply } from '../community'
import { keepReplyDraft, replyDraft } from '../compose/drafts'
import { fits } from '../../../../contract/words/texts'
import { SignsLeft } from '../../../ui/SignsLeft'
import { MentionRow } from '../people/MentionRow'
import { namedIn, type Named } from '../people/mentions'
import { useCursor } from '../compose/useCursor'
import '../compose/draft.css'
import './replySheet.css'

interface Props {
  post: Post
  /** The reply that is answered; the post where there is none. */
  answered?: Reply | undefined
  onSent: (sent: Output<'community', 'createReply'>) => void
  onGuest: () => void
  onClose: () => void
}

/** Writes a reply. What is written stays on this phone until the cloud has it. */
export function ReplySheet({ post, answered, onSent, onGuest, onClose }: Props) {
  const speech = useSpeech()
  const { community } = speech.words
  const about = answered?.id ?? post.id
  const [{ text, named }, setDraft] = useState(() => replyDraft(about))
  const { cursor, moveTo, follow } = useCursor(text)
  const [sending, setSending] = useState(false)
  const [problem, setProblem] = useState('')
  const isReady = fits(text, 'replyText')

  const write = (written: string, more: Named[] = []) => {
    const draft = { text: written, named: [...named, ...more] }
    setDraft(draft)
    keepReplyDraft(about, draft)
  }
  const send = async () => {
    if (sending || !isReady) return
    setSending(true)
    setProblem('')
    const input = {
      postId: post.id,
      text,
      mentions: namedIn(text, named),
      ...(answered ? { replyId: answered.id } : {}),
    }
    // Other words are another reply: only the same ones are sent again under the same id.
    const outcome = await command('community', 'createReply', input, `reply ${about} ${text}`)
    setSending(false)
    if (outcome.kind === 'done') {
      keepReplyDraft(about, { text: '', named: [] })
      return onSent(outcome.value)
    }
    if (outcome.kind === 'refused' && outcome.refusal.code === 'notMember') return onGuest()
    return setProblem(sayProblem(outcome, speech))
  }
  const hint = post.kind === 'question' && !answered ? community.answer : community.write
  return (
    <Sheet onClose={onClose}>
      <Text className="reply-sheet-title">
        {community.replyTo(sayNickname((answered ?? post).author.nickname, speech.locale))}
      </Text>
      <Textarea
        className="reply-sheet-text"
        value={text}
        placeholder={hint}
        placeholderClass="draft-hint"
        maxlength={-1}
        autoFocus
        cursorSpacing={120}
        showConfirmBar={false}
        onInput={(event) => {
          follow(event)
          write(event.detail.value)
        }}
        onBlur={follow}
      />
      <MentionRow
        written={{ text, cursor }}
        postId={post.id}
        onWrite={(written, member) => {
          moveTo(written.cursor)
          write(written.text, member ? [member] : [])
        }}
      />
      <SignsLeft text={text} field="replyText" />
      {problem !== '' && <Text className="draft-problem">{problem}</Text>}
      <Button text={sending ? community.sending : community.send} faded={!isReady || sending} onTap={send} />
    </Sheet>
  )
}
