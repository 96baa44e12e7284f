import { Text, View } from '@tarojs/components'
import { inBrowser } from '../../../cloud/address'
import { Picture } from '../../../ui/Picture'
import './rewardPictures.css'

/** The pictures, one at a time: a finger pulls the next one in, and its number says how many there are. */
export const RewardPictures = ({ pictures, name }: { pictures: readonly string[]; name: string }) => (
  <View className="pictures" {...scrolledByKey(name)}>
    {pictures.map((picture, place) => (
      <View key={picture} className="pictures-one">
        <View className="pictures-frame">
          <Picture picture={picture} name={name} />
        </View>
        {pictures.length > 1 && <Text className="pictures-place figure">{`${place + 1} / ${pictures.length}`}</Text>}
      </View>
    ))}
  </View>
)

/** Whoever has no finger on the glass moves it by the arrow keys. */
const scrolledByKey = (name: string) => (inBrowser ? { tabIndex: 0, role: 'group', 'aria-label': name } : {})
