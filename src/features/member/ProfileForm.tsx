import { View, Text } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { sayNickname } from '../../../contract/sentences/nickname'
import { FieldRow } from '../../ui/FieldRow'
import { LinkRow } from '../../ui/LinkRow'
import { Tappable } from '../../ui/Tappable'
import { useSpeech } from '../../words'
import { inFours } from '../../words/figures'
import { DivisionChoice } from '../../ui/division/DivisionChoice'
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
  const { words, locale } = useSpeech()
  const [isNaming, setNaming] = useState(false)
  /** What stood in the way of a change that has no sheet of its own to say so in. */
  const [problem, setProblem] = useState('')
  const celebrate = (said: string) => {
    if (said !== '') return said
    setProblem('')
    onChanged()
    void Taro.showToast({ title: words.profile.saved, icon: 'none' })
    return ''
  }
  const tell = (said: string) => setProblem(celebrate(said))
  return (
    <View>
      <PictureField
        picture={profile.picture}
        save={async (picture) => tell(await change('savePicture', { picture }))}
      />
      {problem !== '' && <Text className="profile-problem">{problem}</Text>}
      <View className="panel">
        <Tappable className="profile-line" onTap={() => setNaming(true)}>
          <FieldRow label={words.profile.nickname} value={sayNickname(profile.nickname, locale)} />
        </Tappable>
        <PhoneField
          phone={profile.phone}
          bind={async (code) => tell(await change('bindPhone', { code }))}
          onRefused={setProblem}
        />
        <BirthdayField
          birthday={profile.birthday}
          fixedUntil={profile.birthdayFixedUntil}
          save={async (birthday) => celebrate(await change('saveProfile', { birthday }))}
        />
        <DivisionChoice
          className="profile-line profile-city"
          value={{ province: '', city: profile.city, district: '' }}
          depth="city"
          onChoose={async ({ city }) => tell(await change('saveProfile', { city }))}
        >
          <FieldRow
            label={words.profile.city}
            value={profile.city || words.profile.none}
            tone={profile.city ? 'given' : 'invite'}
          />
        </DivisionChoice>
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
      {isNaming && (
        <TextSheet
          title={words.profile.nickname}
          hint={words.profile.nicknameHint}
          initial={profile.nickname}
          field="nickname"
          onClose={() => setNaming(false)}
          save={async (nickname) => celebrate(await change('saveProfile', { nickname }))}
        />
      )}
    </View>
  )
}
