import { Text, View } from '@tarojs/components'
import { useEffect, useRef, useState } from 'react'
import { call } from '../../../cloud/call'
import { Chip } from '../../../ui/Chip'
import { Tappable } from '../../../ui/Tappable'
import { useSpeech } from '../../../words'
import { sayProblem } from '../../../words/problem'
import type { Author } from '../community'
import { callAt, putIn, withName, type Named, type Written } from './mentions'
import './mention.css'

interface Props {
  written: Written
  /** The post that is answered: those who speak there come first. */
  postId?: string
  /** The text with somebody's name or the beginning of one put in; `named` once it is whole. */
  onWrite: (written: Written, named?: Named) => void
}

/** Below a text being written: an `@` to begin a name with at the cursor, and once there is one, whom it may mean. */
export function MentionRow({ written, postId, onWrite }: Props) {
  const { mention: say } = useSpeech().words.community
  const begun = callAt(written.text, written.cursor)
  return begun === undefined ? (
    <Tappable className="mention-open" onTap={() => onWrite(putIn(written, '@'))}>
      <Text>{say.open}</Text>
    </Tappable>
  ) : (
    <Candidates
      begun={begun}
      {...(postId ? { postId } : {})}
      onChoose={(named) => onWrite(withName(written, named.nickname), named)}
    />
  )
}

function Candidates({ begun, postId, onChoose }: { begun: string; postId?: string; onChoose: (named: Named) => void }) {
  const speech = useSpeech()
  const { mention: say } = speech.words.community
  const [members, setMembers] = useState<Author[]>()
  const [problem, setProblem] = useState('')
  const latest = useRef(speech)
  latest.current = speech
  useEffect(() => {
    void call('community', 'listMentionable', postId === undefined ? {} : { postId }).then((outcome) =>
      outcome.kind === 'done' ? setMembers(outcome.value.members) : setProblem(sayProblem(outcome, latest.current)),
    )
  }, [postId])
  if (problem !== '') return <Text className="mention-note">{problem}</Text>
  if (!members) return <View className="mention-note" />
  const meant = members.filter(({ nickname }) => nickname.startsWith(begun))
  if (meant.length === 0)
    return <Text className="mention-note">{members.length === 0 ? say.nobody : say.noneMeant}</Text>
  return (
    <View className="chip-row mention-row">
      {meant.map((member) => (
        <Chip key={member.publicId} text={member.nickname} isOn={false} onTap={() => onChoose(member)} />
      ))}
    </View>
  )
}
