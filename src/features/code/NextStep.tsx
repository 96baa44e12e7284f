import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Button } from '../../ui/Button'
import { useWords } from '../../words'
import { startScan } from './startScan'

/** One thing to do next, and a way to see what was booked. */
export function NextStep({ statement = false }: { statement?: boolean }) {
  const words = useWords()
  return (
    <View>
      <Button text={words.scan.again} onTap={startScan} />
      {statement && (
        <Button
          text={words.scan.toStatement}
          kind="quiet"
          onTap={() => Taro.navigateTo({ url: '/pages/statement/index' })}
        />
      )}
    </View>
  )
}
