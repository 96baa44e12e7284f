import { View, Text } from '@tarojs/components'
import { Icon } from '../../ui/Icon'
import { Tappable } from '../../ui/Tappable'
import { useWords } from '../../words'
import { openCapture, startScan } from './startScan'
import './scanPanel.css'

/** The one thing to do on the home screen, and whether it may pay; whose code can't be read types it from here. */
export function ScanPanel({ pays }: { pays: boolean }) {
  const words = useWords()
  return (
    <View className="scan-panel">
      <Tappable className="scan-panel-scan" onTap={startScan}>
        <View className="scan-panel-disc">
          <Icon name="scan" size={28} />
        </View>
        <View className="scan-panel-words">
          <Text className="scan-panel-title">{words.home.scan}</Text>
          <Text className="scan-panel-hint">{pays ? words.home.scanHint : words.home.scanHintUnpaid}</Text>
        </View>
      </Tappable>
      <Tappable className="scan-panel-type" onTap={openCapture}>
        <Icon name="keyboard" size={20} />
        <Text>{words.home.type}</Text>
      </Tappable>
    </View>
  )
}
