import { areaList } from '@vant/area-data'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Sheet } from '../Sheet'
import { Tappable } from '../Tappable'
import { useWords } from '../../words'
import type { Division } from './division'
import type { Depth } from './DivisionChoice'

/** A division and the start of the codes of those within it. */
interface Place {
  code: string
  name: string
}

/** Codes are of six digits, two for each level. */
const levels = [
  { names: areaList.province_list, digits: 0 },
  { names: areaList.city_list, digits: 2 },
  { names: areaList.county_list, digits: 4 },
]

function placesIn(path: readonly Place[]): Place[] {
  const level = levels[path.length]
  if (!level) return []
  const start = path[path.length - 1]?.code.slice(0, level.digits) ?? ''
  return Object.entries(level.names)
    .filter(([code]) => code.startsWith(start))
    .map(([code, name]) => ({ code, name }))
}

/** Counties that a province governs itself stand where cities do, and one of them is chosen as a city is. */
const isReached = (path: readonly Place[], depth: Depth) =>
  placesIn(path).length === 0 || (depth === 'city' && path.length === 2 && !path[1]?.name.includes('直辖'))

interface Props {
  depth: Depth
  onChoose: (division: Division) => void
  onClose: () => void
}

/** One level after the other; a tap on the path goes back. */
export default function DivisionSheet({ depth, onChoose, onClose }: Props) {
  const { toProvince, toCity, toDistrict } = useWords().mall.address
  const [path, setPath] = useState<readonly Place[]>([])
  const take = (place: Place) => {
    const longer = [...path, place]
    if (!isReached(longer, depth)) return setPath(longer)
    const [province = '', city = '', district = ''] = longer.map(({ name }) => name)
    return onChoose(
      depth === 'city' ? { province, city: district || city, district: '' } : { province, city, district },
    )
  }
  return (
    <Sheet onClose={onClose}>
      <View className="division-path">
        {path.map(({ code, name }, level) => (
          <Tappable key={code} className="division-step" onTap={() => setPath(path.slice(0, level))}>
            <Text>{name}</Text>
          </Tappable>
        ))}
        <View className="division-step division-step-open tappable">
          <Text>{[toProvince, toCity, toDistrict][path.length]}</Text>
        </View>
      </View>
      <View key={path.length} className="division-rows">
        {placesIn(path).map((place) => (
          <Tappable key={place.code} className="division-row" onTap={() => take(place)}>
            <Text>{place.name}</Text>
          </Tappable>
        ))}
      </View>
    </Sheet>
  )
}
