import { Text, View } from '@tarojs/components'
import { useWords } from '../../../words'
import { figure } from '../../../words/figures'
import './price.css'

interface Props {
  points: number
  /** What it costs without a tier's own price; struck where it is more. */
  fullPoints: number
  large?: boolean
}

/** What a reward costs this member. */
export function Price({ points, fullPoints, large = false }: Props) {
  const words = useWords()
  return (
    <View className={`price${large ? ' price-large' : ''}`}>
      <Text className="price-points figure">{figure(points)}</Text>
      <Text className="price-unit">{words.pointsUnit}</Text>
      {fullPoints > points && <Text className="price-full figure">{figure(fullPoints)}</Text>}
    </View>
  )
}
