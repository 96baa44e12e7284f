import { Text, View } from '@tarojs/components'
import type { Output } from '../../../../contract'
import type { MarkKind } from '../../../../contract/words/community'
import { command } from '../../../cloud/call'
import { Button } from '../../../ui/Button'
import { useWords } from '../../../words'
import { figure } from '../../../words/figures'
import { Byline } from './Byline'
import { confirmed } from '../confirm'
import { useComplaint } from '../reactions/useMark'
import './profile.css'

type Participant = Output<'community', 'readParticipant'>

interface Props {
  participant: Participant
  onChange: (participant: Participant) => void
  onGuest: () => void
}

/** A member as others know them: level, what they gave, and whether one wants to see more or less of them. */
export function Profile({ participant, onChange, onGuest }: Props) {
  const { community } = useWords()
  const complain = useComplaint()
  const { author, contribution, standing, followers, followed, blocked, muted } = participant

  const mark = async (kind: MarkKind, on: boolean, change: Partial<Participant>) => {
    if (kind === 'block' && on && !(await confirmed(community.blockAsk, community))) return
    const outcome = await command('community', 'setMark', { kind, targetId: author.publicId, on })
    if (outcome.kind === 'done') return onChange({ ...participant, ...change })
    return outcome.kind === 'refused' && outcome.refusal.code === 'notMember' ? onGuest() : complain(outcome)
  }
  const follow = () =>
    mark('follow', !followed, { followed: !followed, followers: Math.max(0, followers + (followed ? -1 : 1)) })
  const fact = (name: string, value: number) => (
    <View className="profile-fact">
      <Text className="profile-figure figure">{figure(value)}</Text>
      <Text className="profile-name">{name}</Text>
    </View>
  )
  return (
    <View className="panel profile-panel">
      <Byline author={author} size="large" />
      <View className="profile-facts">
        {fact(community.contribution, contribution)}
        {fact(community.standing, standing)}
        {fact(community.followers, followers)}
      </View>
      {!author.isMe && (
        <View>
          <Button
            text={followed ? community.followed : community.follow}
            kind={followed ? 'outline' : 'primary'}
            onTap={follow}
          />
          <View className="profile-less">
            <Button
              text={muted ? community.unmute : community.mute}
              kind="quiet"
              onTap={() => mark('mute', !muted, { muted: !muted })}
            />
            <Button
              text={blocked ? community.unblock : community.block}
              kind="quiet"
              onTap={() => mark('block', !blocked, { blocked: !blocked })}
            />
          </View>
        </View>
      )}
    </View>
  )
}
