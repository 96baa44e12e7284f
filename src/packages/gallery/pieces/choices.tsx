import { View } from '@tarojs/components'
import { useState } from 'react'
import { AskSheet } from '../../../ui/AskSheet'
import { Button } from '../../../ui/Button'
import { Chip } from '../../../ui/Chip'
import { Contact } from '../../../ui/Contact'
import { Field, FieldFrame } from '../../../ui/Field'
import { FieldRow } from '../../../ui/FieldRow'
import { Hotline } from '../../../ui/Hotline'
import { Icon } from '../../../ui/Icon'
import { LinkRow } from '../../../ui/LinkRow'
import { SearchField } from '../../../ui/SearchField'
import { Sheet } from '../../../ui/Sheet'
import { SignsLeft } from '../../../ui/SignsLeft'
import { Switch } from '../../../ui/Switch'
import { TabBar } from '../../../ui/TabBar'
import { Tappable } from '../../../ui/Tappable'
import { useWords } from '../../../words'
import { long, nothing, Piece } from './Piece'

const buttons = ['primary', 'quiet', 'light', 'outline', 'danger'] as const

/** What is tapped. */
export function Choices() {
  const words = useWords()
  const [isOn, setOn] = useState(true)
  return (
    <>
      <Piece name="Button">
        {buttons.map((kind) => (
          <Button key={kind} kind={kind} text={words.join.open} onTap={nothing} />
        ))}
        <Button text={words.join.open} faded onTap={nothing} />
        <Button text={long(words.join.open)} onTap={nothing} />
      </Piece>
      <Piece name="Tappable">
        <Tappable label={words.close} onTap={nothing}>
          <Icon name="close" />
        </Tappable>
      </Piece>
      <Piece name="Chip">
        <View className="gallery-row">
          <Chip text={words.tabs.mall} isOn onTap={nothing} />
          <Chip text={words.tabs.mall} isOn={false} onTap={nothing} />
          <Chip text={words.tabs.mall} isOn={false} faded onTap={nothing} />
          <Chip text={long(words.tabs.mall)} isOn onTap={nothing} />
        </View>
      </Piece>
      <Piece name="Switch">
        <Switch text={words.tabs.community} isOn={isOn} onTap={() => setOn(!isOn)} />
        <Switch text={long(words.tabs.community)} isOn={!isOn} onTap={() => setOn(!isOn)} />
      </Piece>
      <Piece name="LinkRow">
        <LinkRow icon="receipt" text={words.tabs.mall} onTap={nothing} />
        <LinkRow icon="bell" text={words.tabs.mall} note="12" isNew onTap={nothing} />
        <LinkRow icon="bell" text={long(words.tabs.mall)} note="12" isNew onTap={nothing} />
      </Piece>
      <Piece name="TabBar">
        <TabBar here="mall" news={['community']} onScan={nothing} />
      </Piece>
      <Piece name="Contact">
        <Contact />
        <Contact kind="outline" />
      </Piece>
      <Piece name="Hotline">
        <Hotline phone="400-800-1234" />
      </Piece>
      <Piece name="Sheet">
        <Sheet onClose={nothing}>
          <View className="gallery-box" />
        </Sheet>
      </Piece>
      <Piece name="AskSheet">
        <AskSheet
          title={words.failed.title}
          body={words.offline.body}
          yes={words.retry}
          no={words.close}
          problem={words.offline.title}
          isDanger
          onYes={nothing}
          onNo={nothing}
        />
        <AskSheet
          title={long(words.failed.title)}
          body={long(words.offline.body)}
          yes={words.retry}
          no={words.close}
          isAsking
          onYes={nothing}
          onNo={nothing}
        />
      </Piece>
    </>
  )
}

/** What is typed, and what was. */
export function Fields() {
  const words = useWords()
  const [typed, setTyped] = useState('')
  return (
    <>
      <Piece name="Field">
        <Field label={words.tabs.me} hint={words.join.open} value={typed} field="nickname" onType={setTyped} />
        <Field label={words.tabs.mall} hint={words.join.open} value="12" kind="number" faulty onType={nothing} />
        <FieldFrame label={words.tabs.home}>
          <View className="gallery-row">
            <Chip text={words.tabs.home} isOn onTap={nothing} />
          </View>
        </FieldFrame>
        <Field
          label={long(words.tabs.community)}
          hint={long(words.join.open)}
          value={long(words.join.open)}
          field="nickname"
          onType={nothing}
        />
      </Piece>
      <Piece name="SignsLeft">
        <SignsLeft text={words.retry} field="nickname" />
        <SignsLeft text={long(words.retry)} field="nickname" />
      </Piece>
      <Piece name="SearchField">
        <SearchField
          value={typed}
          hint={words.join.open}
          clearLabel={words.close}
          field="nickname"
          onSearch={setTyped}
        />
        <SearchField
          value={words.tabs.mall}
          hint={words.join.open}
          clearLabel={words.close}
          field="nickname"
          onSearch={nothing}
        />
      </Piece>
      <Piece name="FieldRow">
        <FieldRow label={words.tabs.me} value={words.tabs.home} />
        <FieldRow label={words.tabs.mall} value={words.join.open} tone="invite" note={words.offline.title} />
        <FieldRow label={words.tabs.home} value="8600 0000 0012" tone="still" />
        <FieldRow label={long(words.tabs.me)} value={long(words.tabs.home)} note={long(words.offline.title)} />
      </Piece>
    </>
  )
}
