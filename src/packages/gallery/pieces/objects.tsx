import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { useBrand } from '../../../brand'
import { CardFace, type Material } from '../../../ui/CardFace'
import { CodeImage } from '../../../ui/CodeImage'
import { CountUp } from '../../../ui/CountUp'
import { Icon, type IconName } from '../../../ui/Icon'
import { Picture } from '../../../ui/Picture'
import { Ring } from '../../../ui/Ring'
import { Seal } from '../../../ui/Seal'
import { Tappable } from '../../../ui/Tappable'
import { Turning } from '../../../ui/Turning'
import { useWords } from '../../../words'
import { Piece } from './Piece'

const materials: Material[] = ['paper', 'silver', 'gold', 'glass']

const icons: IconName[] = [
  ...(['home', 'me', 'scan', 'back', 'forward', 'close', 'check', 'warning', 'stop', 'clock', 'code'] as const),
  ...(['pause', 'keyboard', 'picture', 'offline', 'receipt', 'shield', 'language', 'gift', 'ticket'] as const),
  ...(['calendar', 'tasks', 'star', 'leaf', 'mall', 'heart', 'heart-full', 'search', 'parcel', 'place'] as const),
  ...(['copy', 'plus', 'community', 'reply', 'bookmark', 'more', 'bell', 'pen', 'pin', 'bookmark-full'] as const),
]

/** Seven by seven modules, for its look alone: it says nothing. */
const squares = ['1111111', '1000001', '1011101', '1011101', '1011101', '1000001', '1111111']

/** Things with a look of their own. */
export function Objects() {
  const words = useWords()
  const brand = useBrand()
  const [turned, setTurned] = useState(false)
  return (
    <>
      <Piece name="CardFace">
        {materials.map((material) => (
          <CardFace key={material} material={material}>
            <View className="gallery-box">
              <Text>{material}</Text>
            </View>
          </CardFace>
        ))}
      </Piece>
      <Piece name="Turning">
        <Tappable onTap={() => setTurned(!turned)}>
          <Turning
            turned={turned}
            front={<CardFace material="gold">{words.tabs.home}</CardFace>}
            back={<CardFace material="silver">{words.tabs.me}</CardFace>}
          />
        </Tappable>
      </Piece>
      <Piece name="CodeImage">
        <CodeImage bars="211232212222131123" squares={squares} text="1234 5678" besidePx={32} />
      </Piece>
      <Piece name="CountUp">
        <CountUp value={1280} from={0} />
      </Piece>
      <Piece name="Ring">
        <View className="gallery-row">
          {[0, 0.25, 0.5, 0.75, 1].map((share) => (
            <Ring key={share} share={share} size={56} />
          ))}
        </View>
      </Piece>
      <Piece name="Seal">
        <View className="gallery-row">
          <Seal still />
          <Seal size={64} />
        </View>
      </Piece>
      <Piece name="Picture">
        <View className="gallery-row">
          <Picture picture={brand?.logo ?? ''} size={96} />
          <Picture picture="cloud://nowhere/lost.png" size={96} />
        </View>
      </Piece>
      <Piece name="Icon">
        <View className="gallery-row">
          {icons.map((name) => (
            <Icon key={name} name={name} />
          ))}
        </View>
      </Piece>
    </>
  )
}
