import { Text, Textarea, View } from '@tarojs/components'
import { useState } from 'react'
import { reportReasons } from '../../../../contract/words/community'
import { command } from '../../../cloud/call'
import { Button } from '../../../ui/Button'
import { labelled } from '../../../ui/named'
import { Sheet } from '../../../ui/Sheet'
import { Tappable } from '../../../ui/Tappable'
import { useSpeech } from '../../../words'
import { sayProblem, type Problem } from '../../../words/problem'
import type { Post, Reply } from '../community'
import { confirmed, tell } from '../confirm'
import { fits } from '../../../../contract/words/texts'
import { SignsLeft } from '../../../ui/SignsLeft'
import '../compose/draft.css'
import './replySheet.css'
import './subjectSheet.css'

interface Props {
  subject: Post | Reply
  /** Where it opens. */
  first?: SubjectStep
  onClose: () => void
  onGuest: () => void
  /** It was taken back by its author. */
  onGone: () => void
  /** Its writer is not wanted any more. */
  onHidden: () => void
  /** It stands before a reviewer again. */
  onAppealed: () => void
}

export type SubjectStep = 'menu' | 'report' | 'other' | 'appeal'

/** What else can be done with a text: by its author, or by those who would rather not see it. */
export function SubjectSheet({ subject, first = 'menu', onClose, onGuest, onGone, onHidden, onAppealed }: Props) {
  const speech = useSpeech()
  const { community } = speech.words
  const [step, setStep] = useState<SubjectStep>(first)
  const [appeal, setAppeal] = useState('')
  const [details, setDetails] = useState('')
  const [problem, setProblem] = useState('')
  const fail = (why: Problem) =>
    why.kind === 'refused' && why.refusal.code === 'notMember' ? onGuest() : setProblem(sayProblem(why, speech))

  const withdraw = async () => {
    if (!(await confirmed(community.withdrawAsk, community))) return
    const outcome = await command('community', 'withdrawText', { subjectId: subject.id })
    if (outcome.kind !== 'done') return fail(outcome)
    tell(community.withdrawn)
    return onGone()
  }
  const hide = async (kind: 'block' | 'mute') => {
    if (kind === 'block' && !(await confirmed(community.blockAsk, community))) return
    const outcome = await command('community', 'setMark', { kind, targetId: subject.author.publicId, on: true })
    if (outcome.kind !== 'done') return fail(outcome)
    tell(kind === 'block' ? community.blocked : community.muted)
    return onHidden()
  }
  const report = async (reason: (typeof reportReasons)[number]) => {
    if (!fits(details, 'reportDetails')) return
    const outcome = await command('community', 'reportText', { subjectId: subject.id, reason, details })
    if (outcome.kind !== 'done') return fail(outcome)
    tell(community.reported)
    return onClose()
  }
  const sendAppeal = async () => {
    if (!fits(appeal, 'appeal')) return
    const outcome = await command('community', 'appealDecision', { subjectId: subject.id, text: appeal })
    if (outcome.kind !== 'done') return fail(outcome)
    tell(community.appealed)
    return onAppealed()
  }
  const row = (text: string, onTap: () => void) => (
    <Tappable key={text} className="subject-sheet-row" onTap={onTap}>
      <Text>{text}</Text>
    </Tappable>
  )
  return (
    <Sheet onClose={onClose}>
      {step === 'menu' && (
        <View className="subject-sheet">
          <Text className="reply-sheet-title">{'title' in subject ? subject.title : subject.text}</Text>
          {subject.canAppeal && row(community.appeal, () => setStep('appeal'))}
          {subject.author.isMe && row(community.withdraw, withdraw)}
          {!subject.author.isMe && row(community.report, () => setStep('report'))}
          {!subject.author.isMe && row(community.mute, () => hide('mute'))}
          {!subject.author.isMe && row(community.block, () => hide('block'))}
        </View>
      )}
      {step === 'report' && (
        <View className="subject-sheet">
          <Text className="reply-sheet-title">{community.reportAsk}</Text>
          {reportReasons.map((reason) =>
            row(community.reasons[reason], () => (reason === 'other' ? setStep('other') : report(reason))),
          )}
        </View>
      )}
      {step === 'other' && (
        <Words
          title={community.reportAsk}
          hint={community.reportHint}
          send={community.reportSend}
          text={details}
          field="reportDetails"
          onWrite={setDetails}
          onSend={() => report('other')}
        />
      )}
      {step === 'appeal' && (
        <Words
          title={community.appeal}
          hint={community.appealHint}
          send={community.appealSend}
          text={appeal}
          field="appeal"
          onWrite={setAppeal}
          onSend={sendAppeal}
        />
      )}
      {problem !== '' && <Text className="draft-problem">{problem}</Text>}
    </Sheet>
  )
}

interface WordsProps {
  title: string
  hint: string
  send: string
  text: string
  field: 'appeal' | 'reportDetails'
  onWrite: (text: string) => void
  onSend: () => void
}

/** The reader's own words about a text. */
const Words = ({ title, hint, send, text, field, onWrite, onSend }: WordsProps) => (
  <View className="subject-sheet">
    <Text className="reply-sheet-title">{title}</Text>
    <Textarea
      className="reply-sheet-text"
      value={text}
      placeholder={hint}
      placeholderClass="draft-hint"
      maxlength={-1}
      autoFocus
      showConfirmBar={false}
      {...labelled(title)}
      onInput={({ detail }) => onWrite(detail.value)}
    />
    <SignsLeft text={text} field={field} />
    <Button text={send} faded={text.trim() === '' || !fits(text, field)} onTap={onSend} />
  </View>
)
