import { Text, View } from '@tarojs/components'
import { sayNickname } from '../../../../contract/sentences/nickname'
import { command } from '../../../cloud/call'
import { Notice } from '../../../ui/Notice'
import { OldNews } from '../../../ui/OldNews'
import { Tail } from '../../../ui/Tail'
import { Tappable } from '../../../ui/Tappable'
import { Unanswered } from '../../../ui/Unanswered'
import { useSpeech } from '../../../words'
import { day } from '../../../words/figures'
import { tell } from '../confirm'
import { toMember } from '../places'
import { useComplaint } from '../reactions/useMark'
import type { PeopleKind, Person, usePeople } from './usePeople'
import './peopleList.css'

interface Props {
  kind: PeopleKind
  pages: ReturnType<typeof usePeople>
}

/** Members one follows or would rather not see, each with the way back. */
export function PeopleList({ kind, pages: { list, refresh, fetchMore, change } }: Props) {
  const { words } = useSpeech()
  const { people, empty } = words.community
  const complain = useComplaint()
  const undo = async ({ publicId }: Person) => {
    const outcome = await command('community', 'setMark', { kind, targetId: publicId, on: false })
    if (outcome.kind !== 'done') return complain(outcome)
    change(publicId, null)
    return tell(people.undone[kind])
  }
  const guest = { icon: 'me', ...empty.guest } as const
  if (list.kind !== 'listed') return <Unanswered answered={list} guest={guest} onRetry={refresh} />
  return (
    <View>
      {list.isOld && <OldNews onRetry={refresh} />}
      {list.items.length === 0 && <Notice icon="me" {...people.none[kind]} />}
      {list.items.length > 0 && (
        <View className="panel">
          {list.items.map((person) => (
            <PersonRow key={person.id} person={person} undoText={people.undo[kind]} onUndo={() => undo(person)} />
          ))}
        </View>
      )}
      <Tail state={list.tail} more={list.next !== null} any={list.items.length > 0} onMore={fetchMore} />
    </View>
  )
}

function PersonRow({ person, undoText, onUndo }: { person: Person; undoText: string; onUndo: () => void }) {
  const { locale } = useSpeech()
  return (
    <View className="person">
      <Tappable className="person-open" onTap={() => toMember(person.publicId)}>
        <View className="person-face">
          <Text>{[...person.nickname][0] ?? ''}</Text>
        </View>
        <View className="person-words">
          <Text className="person-name">{sayNickname(person.nickname, locale)}</Text>
          <Text className="person-since">{day(person.at, locale)}</Text>
        </View>
      </Tappable>
      <Tappable className="person-undo" onTap={onUndo}>
        <Text>{undoText}</Text>
      </Tappable>
    </View>
  )
}
