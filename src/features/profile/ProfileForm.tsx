import { View, Text } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { FieldRow } from '../../ui/FieldRow'
import { LinkRow } from '../../ui/LinkRow'
import { Tappable } from '../../ui/Tappable'
import { useWords } from '../../words'
import { inFours } from '../../words/figures'
import { BirthdayField } from './BirthdayField'
import { PhoneField } from './PhoneField'
import { PictureField } from './PictureField'
import { TextSheet } from './TextSheet'
import type { ChangeProfile, Profile } from './useProfile'
import './profile.css'

interface Props {
  profile: Profile
  change: ChangeProfile
  /** The card elsewhere shows the nickname too. */
  onChanged: () => void
}

/** What is held of the member, a line for each, and each line leads to its change. */
export function ProfileForm({ profile, change, onChanged }: Props) {
  const words = useWords()
  const [editing, setEditing] = useState<'nickname' | 'city'>()
  const [problem, setProblem] = useState('')
  const tell = (said: string) => {
    setProblem(said)
    if (said === '') {
      onChanged()
      void Taro.showToast({ title: words.profile.saved, icon: 'none' })
    }
    return said
  }
  return (
    <View>
      <PictureField
        picture={profile.picture}
        save={async (picture) => tell(await change('savePicture', { picture }))}
      />
      {problem !== '' && <Text className="profile-problem">{problem}</Text>}
      <View className="panel">
        <Tappable className="profile-line" onTap={() => setEditing('nickname')}>
          <FieldRow label={words.profile.nickname} value={profile.nickname} />
        </Tappable>
        <PhoneField
          phone={profile.phone}
          bind={async (code) => tell(await change('bindPhone', { code }))}
          onRefused={setProblem}
        />
        <BirthdayField
          birthday={profile.birthday}
          fixedUntil={profile.birthdayFixedUntil}
          save={async (birthday) => tell(await change('saveProfile', { birthday }))}
        />
        <Tappable className="profile-line" onTap={() => setEditing('city')}>
          <FieldRow
            label={words.profile.city}
            value={profile.city || words.profile.none}
            tone={profile.city ? 'given' : 'invite'}
          />
        </Tappable>
        <FieldRow label={words.profile.number} value={inFours(profile.number)} tone="still" />
      </View>
      <Text className="panel-note">{words.profile.phoneNote}</Text>
      <View className="panel panel-apart">
        <LinkRow
          icon="shield"
          text={words.profile.privacy}
          onTap={() => Taro.navigateTo({ url: '/packages/member/privacy/index' })}
        />
      </View>
      {editing && (
        <TextSheet
          key={editing}
          title={words.profile[editing]}
          hint={editing === 'city' ? words.profile.cityHint : words.profile.nicknameHint}
          initial={profile[editing]}
          field={editing}
          isNickname={editing === 'nickname'}
          onClose={() => setEditing(undefined)}
          save={async (text) => tell(await change('saveProfile', { [editing]: text }))}
        />
      )}
    </View>
  )
}
