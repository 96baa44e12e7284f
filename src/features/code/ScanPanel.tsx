import { View, Text } from '@tarojs/components'
import { Icon } from '../../ui/Icon'
import { Tappable } from '../../ui/Tappable'
import { useWords } from '../../words'
import { openCapture, startScan } from './startScan'
import './scanPanel.css'

/** The one thing to do on the home screen. */
export function ScanPanel() {
  const words = useWords()
  return (
    <View>
      <Tappable className="scan-panel" onTap={startScan}>
        <View className="scan-panel-disc">
          <Icon name="scan" size={36} />
        </View>
        <View className="scan-panel-words">
          <Text className="scan-panel-title">{words.home.scan}</Text>
          <Text className="scan-panel-hint">{words.home.scanHint}</Text>
        </View>
        <Icon name="forward" size={20} />
      </Tappable>
      <Tappable className="scan-panel-type" onTap={openCapture}>
        <Icon name="keyboard" size={18} />
        <Text>{words.home.type}</Text>
      </Tappable>
    </View>
  )
}
