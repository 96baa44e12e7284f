import { View, Text } from '@tarojs/components'
import { useWords } from '../../words'
import { figure } from '../../words/figures'
import './waitingPoints.css'

interface Props {
  pointsMin: number
  pointsMax: number
}

/** The points that wait for whoever joins: as large as those that are paid, and as true. */
export function WaitingPoints({ pointsMin, pointsMax }: Props) {
  const words = useWords()
  const ranges = pointsMax > pointsMin
  return (
    <View className="waiting">
      <Text className="waiting-label">{words.scan.waiting.label}</Text>
      <View className="waiting-line">
        <Text className="waiting-points figure">+{figure(pointsMin)}</Text>
        <Text className="waiting-unit">{ranges ? words.scan.waiting.orMore : words.pointsUnit}</Text>
      </View>
      <Text className="waiting-most">
        {[...(ranges ? [words.scan.waiting.atMost(figure(pointsMax))] : []), words.scan.waiting.firstCome].join(' · ')}
      </Text>
    </View>
  )
}
