import { Image, Text, View } from '@tarojs/components'
import { pictureAddress } from '../../../cloud/address'
import { Icon } from '../../../ui/Icon'
import { named } from '../../../ui/named'
import { Tappable } from '../../../ui/Tappable'
import { useWords } from '../../../words'
import { figure } from '../../../words/figures'
import type { DraftPicture } from './draft'
import './draft.css'
import '../feed/pictureGrid.css'
import './draftPictures.css'

interface Props {
  pictures: DraftPicture[]
  most: number
  onAdd: (room: number) => void
  onRetry: (path: string) => void
  onRemove: (path: string) => void
}

/** The pictures of a post being written: on their way, arrived, or why not. */
export function DraftPictures({ pictures, most, onAdd, onRetry, onRemove }: Props) {
  const { draft: say } = useWords().community
  const problem = pictures.find(({ failed }) => failed !== '')?.failed
  return (
    <View className="draft-pictures">
      <Text className="draft-label">{say.pictures(figure(pictures.length), figure(most))}</Text>
      <View className="grid">
        {pictures.map(({ path, picture, failed }) => (
          <View key={path} className="grid-cell">
            <View className="grid-square" />
            <View className="grid-fill">
              <Image
                className="grid-image"
                src={pictureAddress(picture?.url ?? path)}
                mode="aspectFill"
                {...named(say.picture)}
              />
            </View>
            {!picture && failed === '' && (
              <View className="draft-picture-state">
                <Text>{say.pictureWaiting}</Text>
              </View>
            )}
            {failed !== '' && (
              <Tappable className="draft-picture-state" label={say.pictureFailed} onTap={() => onRetry(path)}>
                <Icon name="warning" />
              </Tappable>
            )}
            <Tappable className="draft-picture-remove" label={say.removePicture} onTap={() => onRemove(path)}>
              <View className="draft-picture-cross">
                <Icon name="close" size={14} />
              </View>
            </Tappable>
          </View>
        ))}
        {pictures.length < most && (
          <Tappable
            className="grid-cell draft-picture-add"
            label={say.addPicture}
            onTap={() => onAdd(most - pictures.length)}
          >
            <View className="grid-square" />
            <View className="grid-fill draft-picture-plus">
              <Icon name="plus" size={28} />
            </View>
          </Tappable>
        )}
      </View>
      {problem && <Text className="draft-problem">{problem}</Text>}
    </View>
  )
}
