import { Form, Input, Switch } from 'antd'
import type { ComponentProps, ReactNode } from 'react'
import { counted } from '../ui/counted'
import { useWords } from '../ui/language'
import type { Board, Topic } from './places'
import { SaveDrawer } from './SaveDrawer'

/** What is filled in of every place. */
export interface PlaceEntered {
  name: string
  about: string
  isOpen: boolean
}

/** A place's own fields to begin with: as it is, or as a new one opens. */
export const placeBegin = (place: Board | Topic | undefined): PlaceEntered => ({
  name: place?.name ?? '',
  about: place?.about ?? '',
  isOpen: place?.isOpen ?? true,
})

/** Which place is changed, and as whom it was read; nothing for a new one. */
export const edited = (place: Board | Topic | undefined) => place && { id: place.id, version: place.version }

/** Stands in a choice for the thing that is not chosen. */
export const none = ''

interface PlaceDrawerProps<Entered> extends Omit<ComponentProps<typeof SaveDrawer<Entered & object>>, 'title'> {
  kind: 'board' | 'topic'
  place: Board | Topic | undefined
  /** The fields that only this kind of place has. */
  children: ReactNode
}

/** Opens a place where members write, or edits the one given. */
export function PlaceDrawer<Entered extends PlaceEntered>({
  kind,
  place,
  children,
  ...drawer
}: PlaceDrawerProps<Entered>) {
  const words = useWords()
  const isBoard = kind === 'board'
  const makeTitle = isBoard ? words.board.makeTitle : words.board.makeTopicTitle
  return (
    <SaveDrawer<Entered> title={place ? words.board.editTitle(place.name) : makeTitle} {...drawer}>
      <Form.Item
        name="name"
        label={words.board.name}
        rules={[{ required: true, whitespace: true, message: words.board.nameMissing }]}
      >
        <Input
          autoFocus
          {...counted(isBoard ? 'boardName' : 'topicName')}
          placeholder={isBoard ? words.board.nameExample : words.board.topicExample}
        />
      </Form.Item>
      <Form.Item name="about" label={words.board.about}>
        <Input {...counted('placeAbout')} placeholder={words.board.aboutExample} />
      </Form.Item>
      {children}
      <Form.Item name="isOpen" label={words.board.open} extra={words.board.openHint} valuePropName="checked">
        <Switch />
      </Form.Item>
    </SaveDrawer>
  )
}
