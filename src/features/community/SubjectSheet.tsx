import { Text, Textarea, View } from '@tarojs/components'
import { useState } from 'react'
import { reportReasons } from '../../../contract/words/community'
import { call } from '../../cloud/call'
import { Button } from '../../ui/Button'
import { Sheet } from '../../ui/Sheet'
import { Tappable } from '../../ui/Tappable'
import { useSpeech } from '../../words'
import { sayProblem, type Problem } from '../../words/problem'
import type { Post, Reply } from './community'
import { confirmed, tell } from './confirm'
import { fits } from '../../../contract/words/texts'
import { SignsLeft } from '../../ui/SignsLeft'
import './draft.css'
import './replySheet.css'
import './subjectSheet.css'

interface Props {
  subject: Post | Reply
  /** Where it opens. */
  first?: SubjectStep
  onClose: () => void
  onGuest: () => void
  /** It was taken back by its author, or its writer is not wanted any more. */
  onGone: () => void
  /** It stands before a reviewer again. */
  onAppealed: () => void
}

export type SubjectStep = 'menu' | 'report' | 'appeal'

/** What else can be done with a text: by its author, or by those who would rather not see it. */
export function SubjectSheet({ subject, first = 'menu', onClose, onGuest, onGone, onAppealed }: Props) {
  const speech = useSpeech()
  const { community } = speech.words
  const [step, setStep] = useState<SubjectStep>(first)
  const [appeal, setAppeal] = useState('')
  const [problem, setProblem] = useState('')
  const fail = (why: Problem) =>
    why.kind === 'refused' && why.refusal.code === 'notMember' ? onGuest() : setProblem(sayProblem(why, speech))

  const withdraw = async () => {
    if (!(await confirmed(community.withdrawAsk, community))) return
    const outcome = await call('community', 'withdrawText', { subjectId: subject.id })
    if (outcome.kind !== 'done') return fail(outcome)
    tell(community.withdrawn)
    return onGone()
  }
  const hide = async (kind: 'block' | 'mute') => {
    if (kind === 'block' && !(await confirmed(community.blockAsk, community))) return
    const outcome = await call('community', 'setMark', { kind, targetId: subject.author.publicId, on: true })
    if (outcome.kind !== 'done') return fail(outcome)
    tell(kind === 'block' ? community.blocked : community.muted)
    return onGone()
  }
  const report = async (reason: (typeof reportReasons)[number]) => {
    const outcome = await call('community', 'reportText', { subjectId: subject.id, reason })
    if (outcome.kind !== 'done') return fail(outcome)
    tell(community.reported)
    return onClose()
  }
  const sendAppeal = async () => {
    if (!fits(appeal, 'appeal')) return
    const outcome = await call('community', 'appealDecision', { subjectId: subject.id, text: appeal })
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
          {reportReasons.map((reason) => row(community.reasons[reason], () => report(reason)))}
        </View>
      )}
      {step === 'appeal' && (
        <View className="subject-sheet">
          <Text className="reply-sheet-title">{community.appeal}</Text>
          <Textarea
            className="reply-sheet-text"
            value={appeal}
            placeholder={community.appealHint}
            placeholderClass="draft-hint"
            maxlength={-1}
            autoFocus
            showConfirmBar={false}
            onInput={({ detail }) => setAppeal(detail.value)}
          />
          <SignsLeft text={appeal} field="appeal" />
          <Button text={community.appealSend} faded={!fits(appeal, 'appeal')} onTap={sendAppeal} />
        </View>
      )}
      {problem !== '' && <Text className="draft-problem">{problem}</Text>}
    </Sheet>
  )
}
