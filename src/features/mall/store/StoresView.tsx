import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { nearestFirst, type Coordinates } from '../../../../contract/words/organisation'
import { dial, openMap, whereabouts } from '../../../cloud/whereabouts'
import { Button } from '../../../ui/Button'
import { Notice } from '../../../ui/Notice'
import { goHome } from '../../../ui/Screen'
import { Tappable } from '../../../ui/Tappable'
import { useWords } from '../../../words'
import type { Store } from './useStores'
import './stores.css'

/** Every store with its hours, a call and the way there; the nearest first for whoever asks for that. */
export function StoresView({ stores }: { stores: readonly Store[] }) {
  const { mall, scan } = useWords()
  const say = mall.stores
  const [here, setHere] = useState<Coordinates>()
  const [state, setState] = useState<'idle' | 'asking' | 'refused'>('idle')
  const find = async () => {
    if (state === 'asking') return
    setState('asking')
    const found = await whereabouts()
    setHere(found)
    setState(found ? 'idle' : 'refused')
  }
  if (stores.length === 0) return <Notice icon="place" {...say.none} action={{ text: scan.goHome, onTap: goHome }} />
  const shown = here ? nearestFirst(stores, here) : stores.map((place) => ({ place, meters: null }))
  return (
    <View>
      {!here && (
        <View className="stores-near">
          <Button kind="outline" text={state === 'asking' ? say.asking : say.nearest} onTap={() => void find()} />
          <Text className="stores-says">{state === 'refused' ? say.refused : say.nearestSays}</Text>
        </View>
      )}
      {shown.map(({ place, meters }) => (
        <StoreRow key={place.id} store={place} meters={meters} />
      ))}
    </View>
  )
}

function StoreRow({ store, meters }: { store: Store; meters: number | null }) {
  const { stores: say } = useWords().mall
  const { name, province, city, place, coordinates, openingHours, phone } = store
  // A municipality is its own province.
  const divisions = [...new Set([province, city])].filter((each) => each !== '' && !place.startsWith(each))
  const address = `${divisions.join('')}${place}`
  return (
    <View className="panel store">
      <View className="store-head">
        <Text className="store-name">{name}</Text>
        {meters !== null && <Text className="store-far figure">{say.meters(meters)}</Text>}
      </View>
      {address !== '' && <Text className="store-fact">{address}</Text>}
      {openingHours !== '' && <Text className="store-fact">{openingHours}</Text>}
      <View className="store-ways">
        {phone !== null && (
          <Tappable className="store-way" label={say.call(name)} onTap={() => dial(phone)}>
            <Text>{say.callShort}</Text>
          </Tappable>
        )}
        {coordinates && (
          <Tappable
            className="store-way"
            label={say.navigate(name)}
            onTap={() => openMap({ ...coordinates, name, address })}
          >
            <Text>{say.navigateShort}</Text>
          </Tappable>
        )}
      </View>
    </View>
  )
}
